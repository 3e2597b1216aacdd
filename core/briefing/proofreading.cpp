// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/proofreading.h"

#include "core/briefing/blocktext.h"
#include "core/briefing/proofchecks.h"

#include <algorithm>

namespace bihuan {

QString proofKindTitle(ProofFinding::Kind kind)
{
    switch (kind) {
    case ProofFinding::Kind::Figure:
        return QStringLiteral("数据不符");
    case ProofFinding::Kind::Sum:
        return QStringLiteral("合计");
    case ProofFinding::Kind::UnitName:
        return QStringLiteral("单位名称");
    case ProofFinding::Kind::Points:
        return QStringLiteral("用词");
    case ProofFinding::Kind::Date:
        return QStringLiteral("日期");
    case ProofFinding::Kind::Numbering:
        return QStringLiteral("序号");
    case ProofFinding::Kind::Punctuation:
        return QStringLiteral("标点");
    case ProofFinding::Kind::Copies:
        break;
    }
    return QStringLiteral("抄送");
}

std::vector<proof::Passage> proof::passages(const Document &document)
{
    std::vector<Passage> result;
    for (size_t i = 0; i < document.blocks.size(); ++i)
        result.push_back({static_cast<int>(i), blockText(document.blocks[i])});
    return result;
}

std::vector<ProofFinding> proofread(const Document &document, const ProofFacts &facts)
{
    const std::vector<proof::Passage> text = proof::passages(document);
    std::vector<ProofFinding> findings;
    if (!facts.reference.blocks.empty())
        proof::checkFigures(text, proof::passages(facts.reference), findings);
    proof::checkSums(document, findings);
    proof::checkUnitNames(text, facts, findings);
    proof::checkPoints(text, findings);
    proof::checkDates(text, facts.issued, findings);
    proof::checkNumbering(document, findings);
    proof::checkPunctuation(text, findings);
    // The 版记 comes last.
    std::ranges::stable_sort(findings, [](const ProofFinding &a, const ProofFinding &b) {
        return std::pair(a.block, a.at) < std::pair(b.block, b.at);
    });
    proof::checkCopies(document.imprint, facts.cc, findings);
    return findings;
}

} // namespace bihuan
