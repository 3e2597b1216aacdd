// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/rowrange.h"
#include "core/storage/yearrows.h"

#include <memory>

namespace bihuan {

/// A matter with what hangs on it, as far as lights and sums are made from it: no names, texts or people. The rows
/// that hang on it leave out its id.
struct MatterRecord
{
    Matter matter;
    std::vector<Assignment> towns; ///< of the role territory
    std::vector<BundlePart> parts;
    std::vector<Milestone> milestones;
    std::vector<Schedule> schedules; ///< by version
    std::vector<Report> reports;
    std::vector<Figure> figures;
    std::vector<SourceLink> sourceLinks;
    std::vector<LedgerEntry> entries;
    std::vector<LightOverride> overrides;
    std::vector<ImpossibleFigure> impossible; ///< that stand in the rows above as not filled in
};

/// Reads the matters of a year one after the other, each with its rows, so that a province needs the memory of one
/// matter. Every table is read forwards once, side by side; ids are compared as they are stored.
class FigureStream
{
public:
    struct Request
    {
        int year = 0;
        Period until;              ///< leaves out the reports and figures of later months
        bool reportFields = false; ///< also the ledgers' own fields of the reports
    };

    /// The year's matters in parts that can be read apart, by several connections.
    static Result<std::vector<RowRange>> ranges(Database &database, int year);

    static Result<FigureStream> open(Database &database, const Request &request);
    FigureStream(FigureStream &&) noexcept;
    FigureStream &operator=(FigureStream &&) = delete;
    ~FigureStream();

    /// Goes to the first matter of a range.
    void seek(const RowRange &range);
    /// Fills `figures` with the next matter of the range; false when there is none.
    Result<bool> next(MatterRecord &figures);

private:
    struct Cursors;
    explicit FigureStream(std::unique_ptr<Cursors> cursors);
    std::unique_ptr<Cursors> m_cursors;
};

} // namespace bihuan
