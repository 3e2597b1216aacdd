// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/edittext.h"

#include "core/typeset/blocks.h"
#include "core/typeset/markshape.h"
#include "core/typeset/paper.h"
#include "core/typeset/textclass.h"
#include "core/typeset/titlebreaker.h"

#include <algorithm>
#include <utility>

namespace bihuan {
namespace {

constexpr double titleRoom = 18.0; // em of 2号
constexpr double em = paper::characterPitch;

/// Width of a closing line, two figures to a cell.
double closingWidth(const QString &text)
{
    double cells = 0.0;
    for (const char32_t code : text.toStdU32String())
        cells += isFullWidth(code) ? 1.0 : 0.5;
    return cells * em;
}

class EditTextMaker
{
public:
    explicit EditTextMaker(const Document &document) : m_document(document) {}

    EditText make()
    {
        m_text.title = m_document.title;
        m_text.notice = m_document.notice;
        m_text.numberedFirst = m_document.form != Document::Form::Letter;
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            turnWhereAsked(i);
            std::visit([&](const auto &block) { add(block); }, m_document.blocks[i]);
        }
        if (m_turned)
            section(false);
        makeImprint();
        return std::move(m_text);
    }

private:
    bool isTurned(std::size_t i) const
    {
        if (i >= m_document.blocks.size())
            return false;
        const auto *table = std::get_if<TableBlock>(&m_document.blocks[i]);
        return table != nullptr && table->turned;
    }

    void turnWhereAsked(std::size_t i)
    {
        const bool opens = std::holds_alternative<AttachmentBlock>(m_document.blocks[i]) && isTurned(i + 1);
        if (const bool wanted = opens || isTurned(i); wanted != m_turned)
            section(wanted);
    }

    void section(bool turned)
    {
        m_text.items.emplace_back(EditSection{turned});
        m_turned = turned;
        m_break = false;
        m_fresh = true;
    }

    EditParagraph &paragraph(EditStyleId style, std::vector<EditRun> runs)
    {
        EditParagraph made;
        made.style = style;
        made.runs = std::move(runs);
        made.breakBefore = std::exchange(m_break, false);
        if (std::exchange(m_afterTitle, false) && style != EditStyleId::Subtitle)
            made.blankBefore = 1;
        m_fresh = false;
        m_text.items.emplace_back(std::move(made));
        return std::get<EditParagraph>(m_text.items.back());
    }
    EditParagraph &paragraph(EditStyleId style, const QString &text)
    {
        return paragraph(style, std::vector<EditRun>{{text, editStyle(style).role}});
    }

    void add(const HeadNoteBlock &block)
    {
        for (const QString &text : {block.copy, block.urgency}) {
            if (!text.isEmpty())
                paragraph(EditStyleId::HeadNote, text);
        }
    }
    void add(const MarkBlock &block)
    {
        const bool bulletin = m_document.form == Document::Form::Bulletin;
        const TextShape shape = markShape(block.text, paper::mm(140));
        EditParagraph &made = paragraph(EditStyleId::Mark, block.text);
        made.size = shape.size;
        made.spacing = shape.em - shape.size;
        made.above = bulletin ? 0.0 : paper::markBelowTop - (editStyle(EditStyleId::Mark).line - shape.size) / 2;
        if (m_document.form == Document::Form::Letter) {
            made.above = 0.0;
            made.redLine = true;
        }
    }
    void add(const NumberBlock &block)
    {
        const bool redHead = m_document.form == Document::Form::RedHead;
        const bool signer = !block.signer.isEmpty();
        EditParagraph &made =
            signer ? paragraph(EditStyleId::IssueLine, {{block.text + QStringLiteral("\t签发人："), FontRole::FangSong},
                                                        {block.signer, FontRole::KaiTi}})
                   : paragraph(EditStyleId::Number, block.text);
        made.redLine = redHead;
        made.blankBefore = redHead ? 1 : 0;
    }
    void add(const IssueLineBlock &block)
    {
        paragraph(EditStyleId::IssueLine, block.office + QLatin1Char('\t') + block.date).redLine = true;
    }
    void add(const TitleBlock &block)
    {
        const bool first = m_text.items.empty();
        EditParagraph &made = paragraph(EditStyleId::Title, breakTitle(block.text, titleRoom).join(QLatin1Char('\n')));
        made.blankBefore = first ? 0 : m_document.form == Document::Form::Bulletin ? 1 : 2;
        m_afterTitle = true;
    }
    void add(const SubtitleBlock &block)
    {
        paragraph(EditStyleId::Subtitle, block.text);
        m_afterTitle = true;
    }
    void add(const SalutationBlock &block) { paragraph(EditStyleId::Salutation, block.text); }
    void add(const HeadingBlock &block)
    {
        const auto style = block.level == 1   ? EditStyleId::Level1
                           : block.level == 2 ? EditStyleId::Level2
                                              : EditStyleId::Level3;
        paragraph(style, block.text);
    }
    void add(const ParagraphBlock &block)
    {
        std::vector<EditRun> runs;
        for (const Run &run : block.runs)
            runs.push_back({run.text, roleOf(run.style)});
        paragraph(EditStyleId::Body, std::move(runs));
    }
    void add(const TableBlock &block)
    {
        if (block.columns.empty())
            return;
        if (!block.caption.isEmpty())
            paragraph(EditStyleId::Caption, block.caption);
        if (!block.unitLine.isEmpty())
            paragraph(EditStyleId::UnitLine, block.unitLine);
        const bool headed = std::ranges::any_of(block.columns, [](const TableColumn &c) { return !c.title.isEmpty(); });
        m_text.items.emplace_back(EditTable{block.columns, block.rows, block.totalRows, block.labelled, headed});
        m_afterTitle = false;
    }
    void add(const AttachmentNoteBlock &block)
    {
        for (qsizetype i = 0; i < block.names.size(); ++i) {
            const QString label = i == 0 ? QStringLiteral("附件：") : QString();
            const QString number = block.names.size() > 1 ? QStringLiteral("%1.").arg(i + 1) : QString();
            EditParagraph &made = paragraph(EditStyleId::Closing, label + number + block.names.at(i));
            made.left = (i == 0 ? 2 : 5) * em;
            made.blankBefore = i == 0 ? 1 : 0;
        }
    }
    void add(const SignatureBlock &block)
    {
        const double office = closingWidth(block.office);
        const double date = closingWidth(block.date);
        double dateLeft = 0.0;
        double officeLeft = 0.0;
        if (block.sealed) {
            dateLeft = paper::textWidth - 4 * em - date;
            officeLeft = std::min(dateLeft + (date - office) / 2, paper::textWidth - office);
        } else {
            officeLeft = paper::textWidth - 2 * em - office;
            dateLeft = std::min(officeLeft + 2 * em, paper::textWidth - 2 * em - date);
            officeLeft = std::min(officeLeft, dateLeft - 2 * em);
        }
        int blank = block.sealed ? 2 : 1;
        const auto line = [&](const QString &text, double left) {
            if (text.isEmpty())
                return;
            EditParagraph &made = paragraph(EditStyleId::Closing, text);
            made.left = std::max(left, 1.0);
            made.blankBefore = std::exchange(blank, 0);
        };
        line(block.office, officeLeft);
        line(block.date, dateLeft);
    }
    void add(const NoteBlock &block) { paragraph(EditStyleId::Body, block.text); }
    void add(const PageBreakBlock &) { m_break = true; }
    void add(const AttachmentBlock &block)
    {
        m_break = !m_fresh;
        m_afterTitle = false;
        paragraph(EditStyleId::AttachmentLabel, block.label);
        if (!block.title.isEmpty()) {
            paragraph(EditStyleId::AttachmentTitle, breakTitle(block.title, titleRoom).join(QLatin1Char('\n'))).blankBefore = 1;
            m_afterTitle = true;
        }
    }

    void makeImprint()
    {
        const Imprint &imprint = m_document.imprint;
        m_text.ruled = m_document.form != Document::Form::Letter;
        const auto list = [&](const QString &label, const QString &text) {
            if (text.isEmpty())
                return;
            const bool stopped = text.endsWith(QStringLiteral("。"));
            m_text.imprint.push_back({EditStyleId::ImprintList, {{label + text + (stopped ? QString() : QStringLiteral("。")), FontRole::FangSong}}});
        };
        list(QStringLiteral("主送："), imprint.to);
        list(QStringLiteral("抄送："), imprint.cc);
        if (m_text.ruled && (!imprint.printer.isEmpty() || !imprint.printed.isEmpty())) {
            const bool said = imprint.printed.isEmpty() || imprint.printed.endsWith(QStringLiteral("印发"));
            m_text.imprint.push_back({EditStyleId::ImprintLine,
                                      {{imprint.printer + QLatin1Char('\t') + imprint.printed + (said ? QString() : QStringLiteral("印发")), FontRole::FangSong}}});
        }
    }

    const Document &m_document;
    EditText m_text;
    bool m_turned = false;
    bool m_break = false;
    bool m_fresh = true; ///< nothing stands on the page yet
    bool m_afterTitle = false;
};

} // namespace

EditText editText(const Document &document)
{
    return EditTextMaker(document).make();
}

} // namespace bihuan
