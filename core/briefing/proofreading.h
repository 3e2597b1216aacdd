// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"

#include <QDate>

namespace bihuan {

/// What a document is held against before it is issued. Empty parts are not asked for.
struct ProofFacts
{
    Document reference;   ///< the same document freshly made from the data
    QStringList units;    ///< names in the register
    QStringList others;   ///< names that may contain a unit's and are right as they stand: matters, ledgers
    QString cc;           ///< whom the office usually sends a copy
    QDate issued;         ///< day of issue
};

/// One thing that looks wrong, and where.
struct ProofFinding
{
    enum class Kind { Figure, Sum, UnitName, Points, Date, Numbering, Punctuation, Copies };

    Kind kind = Kind::Figure;
    int block = -1;  ///< index in the document; −1 for the 版记
    int at = 0;      ///< character in the block's text
    QString quote;   ///< as it stands there
    QString remark;  ///< what is wrong and what to do

    bool operator==(const ProofFinding &) const = default;
};

/// 单位名称, 数据不符 …: what kind of finding it is.
[[nodiscard]] QString proofKindTitle(ProofFinding::Kind kind);

/// In the order of the document. Pure: nothing is changed.
[[nodiscard]] std::vector<ProofFinding> proofread(const Document &document, const ProofFacts &facts);

} // namespace bihuan
