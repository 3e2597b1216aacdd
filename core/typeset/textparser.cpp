// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/textparser.h"

#include "core/typeset/texthead.h"
#include "core/typeset/textlevels.h"
#include "core/typeset/textsource.h"

#include <QDate>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace bihuan {
namespace {

/// What a typed text may set beside its head lines, with the word for it.
struct TextKey
{
    const char16_t *key;
    const char16_t *meaning;
};
constexpr std::array textKeys = std::to_array<TextKey>({
    {u"mark", u"报头名称"},
    {u"number", u"期号或文号"},
    {u"office", u"编印或发文单位"},
    {u"date", u"日期"},
    {u"title", u"标题"},
    {u"subdate", u"题下日期"},
    {u"to", u"主送"},
    {u"cc", u"抄送"},
    {u"printer", u"印发机关"},
    {u"printed", u"印发日期"},
    {u"seal", u"是否盖章"},
    {u"signer", u"签发人"},
    {u"copy", u"份号"},
    {u"urgency", u"紧急程度"},
});

/// A typed document taken apart.
struct TypedDocument
{
    TextHead head;
    std::vector<Block> body;
    QString note;
    Imprint imprint;
    HeadNoteBlock above;
    QString signer;
    bool sealed = false;
};

Status checkKeys(const QMap<QString, QString> &overrides)
{
    QStringList names;
    QStringList known;
    for (const TextKey &key : textKeys) {
        known << QString::fromUtf16(key.key);
        names << QStringLiteral("%1（%2）").arg(known.last(), QString::fromUtf16(key.meaning));
    }
    for (auto it = overrides.begin(); it != overrides.end(); ++it) {
        if (!known.contains(it.key()))
            return failure(ErrorCode::Usage, QStringLiteral("没有“%1”这一项，可以设定的有：%2。")
                                                 .arg(it.key(), names.join(QStringLiteral("、"))));
    }
    return {};
}

/// 2024-03-15 as it is printed (7.3.5.4: Arabic, no leading zeros); anything else stays as typed.
QString printedDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() ? QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day())
                          : text;
}

QString issueNumber(const QString &text, Document::Form form)
{
    bool plain = false;
    const int number = text.toInt(&plain);
    return plain && form == Document::Form::Bulletin ? QStringLiteral("第%1期").arg(number) : text;
}

Result<bool> sealFrom(const QString &text)
{
    static const QStringList yes{QStringLiteral("有"), QStringLiteral("是"), QStringLiteral("yes"),
                                 QStringLiteral("true"), QStringLiteral("1")};
    static const QStringList no{QStringLiteral("无"),    QStringLiteral("否"), QStringLiteral("no"),
                                QStringLiteral("false"), QStringLiteral("0"),  QString()};
    if (yes.contains(text.toLower()))
        return true;
    if (no.contains(text.toLower()))
        return false;
    return failure(ErrorCode::Usage, QStringLiteral("是否盖章只能写“有”或“无”，现在写的是“%1”。").arg(text));
}

bool takeLabelled(const QString &text, const QString &label, QString &into)
{
    if (!text.startsWith(label + QStringLiteral("：")) && !text.startsWith(label + QLatin1Char(':')))
        return false;
    into = text.sliced(label.size() + 1).trimmed();
    return true;
}

/// "柞水县人民政府办公室　2024年3月15日印发".
bool takePrinted(const QString &text, Imprint &imprint)
{
    static const QRegularExpression line(
        QStringLiteral("^(\\S*?)\\s*(\\d{4}年\\d{1,2}月\\d{1,2}日)\\s*印发。?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = line.match(text);
    if (!match.hasMatch())
        return false;
    imprint.printer = match.captured(1);
    imprint.printed = match.captured(2);
    return true;
}

/// 附注, "（此件公开发布）", as the last paragraph.
QString takeNote(QStringList &paragraphs)
{
    static const QRegularExpression note(QStringLiteral("^（[^（）]{2,60}）$"));
    return paragraphs.size() > 1 && note.match(paragraphs.last()).hasMatch() ? paragraphs.takeLast()
                                                                             : QString();
}

/// Office and date as the last two lines of the body.
bool takeSignature(QStringList &paragraphs, TextHead &head)
{
    const qsizetype count = paragraphs.size();
    if (count < 2 || !isDateLine(paragraphs.last()))
        return false;
    const QString office = paragraphs.at(count - 2);
    if (office.size() > 40 || office.contains(QStringLiteral("。")) || levelOf(office) > 0)
        return false;
    head.office = office;
    head.date = paragraphs.last();
    paragraphs.remove(count - 2, 2);
    return true;
}

/// 1. and （1） lines one after the other are a list, not headings without text.
void demoteLists(std::vector<Block> &blocks)
{
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        auto *heading = std::get_if<HeadingBlock>(&blocks[i]);
        if (heading == nullptr || heading->level < 3)
            continue;
        const auto *next = i + 1 < blocks.size() ? std::get_if<HeadingBlock>(&blocks[i + 1]) : nullptr;
        if (i + 1 == blocks.size() || (next != nullptr && next->level <= heading->level))
            blocks[i] = ParagraphBlock{{{heading->text, Run::Style::Plain}}};
    }
}

TypedDocument takeApart(QStringList paragraphs, Document::Form form)
{
    TypedDocument typed;
    typed.head = takeHead(paragraphs);
    Imprint &imprint = typed.imprint;
    paragraphs.removeIf([&](const QString &paragraph) {
        const QString text = joinedLines(paragraph);
        return takeLabelled(text, QStringLiteral("主送"), imprint.to) ||
               takeLabelled(text, QStringLiteral("抄送"), imprint.cc) || takePrinted(text, imprint);
    });
    const QString note = takeNote(paragraphs);
    if (form != Document::Form::Bulletin || typed.head.date.isEmpty())
        takeSignature(paragraphs, typed.head);
    static const QRegularExpression afterNumber(QStringLiteral("\\n?\\s*\\d+[.．]\\s*"));
    bool first = true;
    for (const QString &paragraph : std::as_const(paragraphs)) {
        const QString text = joinedLines(paragraph);
        QString names;
        if (first && (text.endsWith(QStringLiteral("：")) || text.endsWith(QLatin1Char(':'))) &&
            levelOf(text) == 0)
            typed.body.push_back(SalutationBlock{text});
        else if (takeLabelled(paragraph, QStringLiteral("附件"), names))
            typed.body.push_back(AttachmentNoteBlock{names.split(afterNumber, Qt::SkipEmptyParts)});
        else
            typed.body.push_back(paragraphBlock(text));
        first = false;
    }
    demoteLists(typed.body);
    typed.note = note;
    return typed;
}

Status override(TypedDocument &typed, const QMap<QString, QString> &overrides, Document::Form form)
{
    const auto set = [&](const char16_t *key, QString &into) {
        const auto found = overrides.constFind(QString::fromUtf16(key));
        if (found != overrides.constEnd())
            into = found->trimmed();
    };
    set(u"mark", typed.head.mark);
    set(u"number", typed.head.number);
    set(u"office", typed.head.office);
    set(u"date", typed.head.date);
    set(u"title", typed.head.title);
    set(u"subdate", typed.head.subdate);
    set(u"to", typed.imprint.to);
    set(u"cc", typed.imprint.cc);
    set(u"printer", typed.imprint.printer);
    set(u"printed", typed.imprint.printed);
    set(u"signer", typed.signer);
    set(u"copy", typed.above.copy);
    set(u"urgency", typed.above.urgency);
    typed.head.number = issueNumber(typed.head.number, form);
    typed.head.date = printedDate(typed.head.date);
    typed.imprint.printed = printedDate(typed.imprint.printed);
    BIHUAN_TRY(typed.sealed, sealFrom(overrides.value(QStringLiteral("seal"))));
    return {};
}

/// Outside a bulletin 主送 stands above the body, unless the text already has it there.
void moveRecipients(TypedDocument &typed)
{
    const bool there = !typed.body.empty() && std::holds_alternative<SalutationBlock>(typed.body.front());
    if (typed.imprint.to.isEmpty() || there)
        return;
    QString to = std::exchange(typed.imprint.to, {});
    if (to.endsWith(QStringLiteral("。")))
        to.chop(1);
    typed.body.insert(typed.body.begin(), SalutationBlock{to + QStringLiteral("：")});
}

Document assemble(TypedDocument typed, Document::Form form)
{
    Document document;
    document.form = form;
    const TextHead &head = typed.head;
    auto &blocks = document.blocks;
    const bool bulletin = form == Document::Form::Bulletin;
    if (!bulletin)
        moveRecipients(typed);
    if (form == Document::Form::RedHead && typed.above != HeadNoteBlock{})
        blocks.push_back(typed.above);
    if (!head.mark.isEmpty())
        blocks.push_back(MarkBlock{head.mark});
    if (!head.number.isEmpty())
        blocks.push_back(NumberBlock{head.number, typed.signer});
    const bool signedBelow = !bulletin || (head.mark.isEmpty() && head.number.isEmpty());
    const bool dated = !head.office.isEmpty() || !head.date.isEmpty();
    if (dated && !signedBelow)
        blocks.push_back(IssueLineBlock{head.office, head.date});
    if (!head.title.isEmpty())
        blocks.push_back(TitleBlock{head.title});
    if (!head.subdate.isEmpty())
        blocks.push_back(SubtitleBlock{head.subdate});
    std::move(typed.body.begin(), typed.body.end(), std::back_inserter(blocks));
    if (dated && signedBelow)
        blocks.push_back(SignatureBlock{head.office, head.date, typed.sealed});
    if (!typed.note.isEmpty())
        blocks.push_back(NoteBlock{typed.note});
    document.imprint = std::move(typed.imprint);
    document.title = QString(head.title.isEmpty() ? head.mark : head.title).remove(QLatin1Char('\n'));
    return document;
}

} // namespace

Result<Document> parseText(QByteArrayView utf8, Document::Form form, const QMap<QString, QString> &overrides)
{
    BIHUAN_CHECK(checkKeys(overrides));
    BIHUAN_TRY(const QStringList paragraphs, readParagraphs(utf8));
    TypedDocument typed = takeApart(paragraphs, form);
    BIHUAN_CHECK(override(typed, overrides, form));
    return assemble(std::move(typed), form);
}

} // namespace bihuan
