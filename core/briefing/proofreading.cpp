// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/proofreading.h"

#include "core/briefing/proofchecks.h"

#include <algorithm>

namespace bihuan {

namespace {

struct PlainText
{
    QString operator()(const HeadNoteBlock &) const { return {}; }
    QString operator()(const MarkBlock &block) const { return block.text; }
    QString operator()(const NumberBlock &block) const { return block.text; }
    QString operator()(const IssueLineBlock &block) const { return block.office + QLatin1Char('\n') + block.date; }
    QString operator()(const TitleBlock &block) const { return QString(block.text).remove(QLatin1Char('\n')); }
    QString operator()(const SubtitleBlock &block) const { return block.text; }
    QString operator()(const SalutationBlock &block) const { return block.text; }
    QString operator()(const HeadingBlock &block) const { return block.text; }
    QString operator()(const ParagraphBlock &block) const
    {
        QString text;
        for (const Run &run : block.runs)
            text += run.text;
        return text;
    }
    QString operator()(const TableBlock &block) const
    {
        QStringList lines{block.caption};
        for (const QStringList &row : block.rows)
            lines << row.join(QLatin1Char('\t'));
        return lines.join(QLatin1Char('\n'));
    }
    QString operator()(const AttachmentNoteBlock &block) const { return block.names.join(QLatin1Char('\n')); }
    QString operator()(const SignatureBlock &block) const { return block.office + QLatin1Char('\n') + block.date; }
    QString operator()(const NoteBlock &block) const { return block.text; }
    QString operator()(const PageBreakBlock &) const { return {}; }
    QString operator()(const AttachmentBlock &block) const { return block.title; }
};

} // namespace

QString textOfBlock(const Block &block)
{
    return std::visit(PlainText{}, block);
}

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
        result.push_back({static_cast<int>(i), textOfBlock(document.blocks[i])});
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
