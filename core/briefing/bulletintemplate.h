// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/briefing/document.h"
#include "core/briefing/figuretest.h"
#include "core/briefing/pattern.h"
#include "core/domain/matters/matter.h"

namespace bihuan {

/// A bulletin as data (resources/schema/template.schema.json). What a part speaks of narrows from the outside
/// in: the whole county, the part's ledgers, one unit of a list, one matter.

/// Which matters a part speaks of; empty members restrict nothing.
struct PartScope
{
    QStringList ledgers;
    std::optional<MatterKind> kind;
    QString unitKind;

    bool operator==(const PartScope &) const = default;
};

struct BriefSentence;

/// Units or matters, picked and put in order by their own figures.
struct BriefList
{
    enum class Of { Units, Matters };

    Of of = Of::Matters;
    PartScope scope;
    std::vector<FigureTest> where;
    QString order;      ///< name of a figure; empty: as the office orders them
    bool lowFirst = false;
    int limit = 0;      ///< 0: all
    std::vector<BriefSentence> item; ///< one, for a list inside a sentence
};

/// A sentence that is left out when its conditions or figures fail; then `otherwise` is tried.
struct BriefSentence
{
    std::vector<BriefList> list; ///< none or one; gives {list}, {listed} … to all that follows, `otherwise` too
    std::vector<FigureTest> when;
    Pattern text;
    std::vector<BriefSentence> otherwise; ///< none or one
};

/// A paragraph of sentences; with `each` one per unit or matter.
struct BriefParagraph
{
    PartScope scope;
    std::vector<FigureTest> when;
    Pattern lead; ///< run-in heading; numbered as the section says
    std::vector<BriefSentence> sentences;
    std::vector<BriefList> each;      ///< none or one
    std::vector<BriefSentence> empty; ///< instead, when `each` finds nothing; none or one
};

/// How the paragraphs of a section are numbered.
enum class LeadNumbering { None, Bracketed, Is, Should, Digits }; ///< （一） 一是 一要 1.

struct BriefSection
{
    Pattern heading; ///< numbered 一、二、; empty for the opening
    std::vector<FigureTest> when;
    LeadNumbering numbering = LeadNumbering::None;
    std::vector<BriefParagraph> paragraphs;
};

struct BriefColumn
{
    Pattern title;
    Pattern cell;
    TableColumn::Align align = TableColumn::Align::Center;
    double weight = 1.0;
};

struct BriefTable
{
    Pattern caption;  ///< may name {kind} when `apart`
    Pattern unitLine;
    BriefList rows;
    bool apart = false; ///< one table for each kind of units: 镇办 never stand among 部门
    Pattern total;      ///< title of the total, which comes first; empty for none
    std::vector<BriefColumn> columns;
};

struct BriefAttachment
{
    Pattern title;
    PartScope scope;
    std::vector<FigureTest> when;
    std::vector<BriefTable> tables;
    std::vector<BriefParagraph> notes;
};

struct BulletinTemplate
{
    QString id;
    QString title;
    QString description; ///< when it is used
    Document::Form form = Document::Form::Bulletin;
    Pattern mark;
    Pattern number;
    Pattern office;
    Pattern date;
    Pattern heading; ///< title of the text
    Pattern salutation;
    int replyDays = 0; ///< {replyBy} is so many days after the date of issue
    std::vector<BriefSection> sections;
    std::vector<BriefAttachment> attachments;
    Pattern to;
    Pattern cc;
    Pattern printer;
    Pattern printed;
};

/// A complaint names line and column.
Result<BulletinTemplate> readTemplate(QByteArrayView json, const QString &sourceName);

} // namespace bihuan
