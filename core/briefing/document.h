// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace bihuan {

/// A document as data: what stands on paper and in which order, without any measure or font.
/// core/briefing fills it, core/typeset sets it on the grid of GB/T 9704.

/// A piece of a paragraph in one typeface. A run-in sentence is `LeadFirst` after 一、 (黑体), `LeadSecond`
/// after （一） or 一要 (楷体), `Strong` in the middle of a paragraph (黑体, since 仿宋 has no bold and is
/// never emboldened).
struct Run
{
    enum class Style { Plain, Strong, LeadFirst, LeadSecond };
    QString text;
    Style style = Style::Plain;

    bool operator==(const Run &) const = default;
};

/// Red name of the office or bulletin (发文机关标志, 简报名).
struct MarkBlock
{
    QString text;

    bool operator==(const MarkBlock &) const = default;
};
/// What stands above the red name (GB/T 9704-2012, 7.2.1 and 7.2.3).
struct HeadNoteBlock
{
    QString copy;    ///< 份号, 6 digits; may be empty
    QString urgency; ///< 紧急程度, "特急"; may be empty

    bool operator==(const HeadNoteBlock &) const = default;
};
/// 发文字号 or 期号.
struct NumberBlock
{
    QString text;
    QString signer = {}; ///< 签发人 of what goes to a superior (7.2.6); empty otherwise

    bool operator==(const NumberBlock &) const = default;
};
/// Office at the left and date at the right above the red line (简报式).
struct IssueLineBlock
{
    QString office;
    QString date;

    bool operator==(const IssueLineBlock &) const = default;
};
/// A line break in the text is kept; without one the title is broken by sense.
struct TitleBlock
{
    QString text;

    bool operator==(const TitleBlock &) const = default;
};
/// "(2024年3月8日)" under the title, 楷体.
struct SubtitleBlock
{
    QString text;

    bool operator==(const SubtitleBlock &) const = default;
};
/// 称呼 or 主送机关 above the body, flush left.
struct SalutationBlock
{
    QString text;

    bool operator==(const SalutationBlock &) const = default;
};
/// Level 1 to 4: 一、 / （一） / 1. / （1）, a line of its own.
struct HeadingBlock
{
    int level = 1;
    QString text;

    bool operator==(const HeadingBlock &) const = default;
};
struct ParagraphBlock
{
    std::vector<Run> runs;

    bool operator==(const ParagraphBlock &) const = default;
};

struct TableColumn
{
    enum class Align { Left, Center, Right };
    QString title;
    Align align = Align::Left;
    double weight = 1.0; ///< share of the table's width, relative to the other columns

    bool operator==(const TableColumn &) const = default;
};

/// `totalRows` leading rows are totals and set in 黑体. Rows never break across pages; the header repeats, and is none
/// where no column has a title.
struct TableBlock
{
    QString caption;  ///< above the table, "附表1　……"; may be empty
    QString unitLine; ///< right above the table, "单位：亿元"; may be empty
    std::vector<TableColumn> columns;
    std::vector<QStringList> rows;
    int totalRows = 0;
    bool turned = false;   ///< wide: stands on turned pages of its own (GB/T 9704-2012, 8), with the 附件 it opens
    bool labelled = false; ///< the first column says what stands beside it, in 黑体

    bool operator==(const TableBlock &) const = default;
};

/// 附件说明 below the body.
struct AttachmentNoteBlock
{
    QStringList names;

    bool operator==(const AttachmentNoteBlock &) const = default;
};
/// 署名 and 成文日期; `sealed` leaves the place of a seal (GB/T 9704-2012, 7.3.5).
struct SignatureBlock
{
    QString office;
    QString date;
    bool sealed = false;

    bool operator==(const SignatureBlock &) const = default;
};
/// （……） below the date.
struct NoteBlock
{
    QString text;

    bool operator==(const NoteBlock &) const = default;
};
struct PageBreakBlock
{
    bool operator==(const PageBreakBlock &) const = default;
};
/// "附件1" on line 1 of a new page, its title on line 3.
struct AttachmentBlock
{
    QString label;
    QString title;

    bool operator==(const AttachmentBlock &) const = default;
};

using Block = std::variant<HeadNoteBlock, MarkBlock, NumberBlock, IssueLineBlock, TitleBlock, SubtitleBlock, SalutationBlock,
                           HeadingBlock, ParagraphBlock, TableBlock, AttachmentNoteBlock, SignatureBlock,
                           NoteBlock, PageBreakBlock, AttachmentBlock>;

/// 版记 at the foot of the last page (GB/T 9704-2012, 7.4). Empty parts are left out.
struct Imprint
{
    QString to;      ///< 主送 when it stands here (简报式)
    QString cc;      ///< 抄送
    QString printer; ///< 印发机关
    QString printed; ///< 印发日期, "2024年3月15日"

    bool operator==(const Imprint &) const = default;
};

struct Document
{
    enum class Form { Bulletin, RedHead, Letter };

    Form form = Form::Bulletin;
    std::vector<Block> blocks;
    Imprint imprint;
    bool onePage = false; ///< tables are set as small as it takes to keep all before the first 附件 on one page, within what is legible
    QString notice; ///< set small at the foot of every page, e.g. "示例数据"; may be empty
    QString title;  ///< for the file's properties

    bool operator==(const Document &) const = default;
};

} // namespace bihuan
