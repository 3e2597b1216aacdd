// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/noticebook.h"

namespace bihuan {

/// "柞" of 柞水县人民政府办公室: what the codes of its documents begin with.
QString countyInitial(const QString &office);

/// The series as the file keeps it; one that was never used is 柞督办 for 督办单 and the name of the bulletin for it.
NumberSeries seriesOf(std::span<const NumberSeries> used, const Office &office, const QString &id);

/// The next number of a series in the year of `day`, not taken yet.
DocumentNumber nextDocumentNumber(std::span<const DocumentNumber> taken, const NumberSeries &series, const QDate &day);

/// Takes a number; part of a sealed act. Refused when somebody took one of the series since it was planned.
Status takeNumber(Store &store, const NumberSeries &series, const DocumentNumber &number);

/// Keeps the next number for a document to come (`holder` says which), or gives it to another desk (which one). A
/// sealed act: the number is gone. Returns it as printed.
Result<QString> reserveNumber(Workspace &workspace, const QString &series, DocumentNumber::Purpose purpose, const QString &holder,
                              const QDate &day);

/// Numbers of a series that are kept for a document and that none carries yet, in their order.
std::vector<DocumentNumber> reservedNumbers(const NoticeBook &book, const QString &series);

/// What is printed before the year from now on; numbers given out keep theirs.
Result<ChangeSummary> setSeriesCode(Workspace &workspace, const QString &series, const QString &code);

} // namespace bihuan
