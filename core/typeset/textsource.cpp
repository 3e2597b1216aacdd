// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/textsource.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace bihuan {
namespace {

Result<QString> decodeText(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(utf8);
    if (decoder.hasError() || text.contains(QChar::Null))
        return refuse(QStringLiteral("文稿不是 UTF-8 编码的文本，另存为 UTF-8 文本后再试。"));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &c : text) {
        if (c == QLatin1Char('\r') || c == QLatin1Char('\f') || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = QLatin1Char('\n');
    }
    text.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t')) ||
               c.unicode() == 0x7f || c == QChar::SoftHyphen || c.unicode() == 0x200b ||
               c.unicode() == 0xfeff;
    });
    return text;
}

bool opensParagraph(const QString &line)
{
    static const QRegularExpression opening(
        QStringLiteral("^(\\x{3000}{2}| {4}|\\t|\\s*(主送|抄送|附件)[：:]|\\s*[一二三四五六七八九十]+、"
                       "|\\s*[（(][一二三四五六七八九十]+[）)])"));
    return opening.match(line).hasMatch();
}

/// "机密★1年" on a line of its own, letters spaced or not (GB/T 9704-2012, 7.2.2).
bool isSecretMark(const QString &paragraph)
{
    static const QRegularExpression mark(QStringLiteral("^(密级[：:])?(绝密|机密|秘密)(★.*)?$"));
    const QStringList lines = paragraph.split(QLatin1Char('\n'));
    return std::any_of(lines.begin(), lines.end(), [](QString line) {
        line.removeIf([](QChar c) { return c.isSpace(); });
        return mark.match(line).hasMatch();
    });
}

QStringList splitParagraphs(const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    const auto blank = [](const QString &line) { return line.trimmed().isEmpty(); };
    const auto firstText = std::find_if_not(lines.begin(), lines.end(), blank);
    const auto lastText = std::find_if_not(lines.rbegin(), lines.rend(), blank).base();
    const bool parted = std::any_of(firstText, std::max(firstText, lastText), blank);
    QStringList result;
    bool open = false;
    for (auto line = firstText; line < lastText; ++line) {
        if (blank(*line)) {
            open = false;
        } else if (open && parted && !opensParagraph(*line)) {
            result.last() += QLatin1Char('\n') + line->trimmed();
        } else {
            result << line->trimmed();
            open = true;
        }
    }
    return result;
}

} // namespace

Result<QStringList> readParagraphs(QByteArrayView utf8)
{
    BIHUAN_TRY(const QString text, decodeText(utf8));
    QStringList paragraphs = splitParagraphs(text);
    if (paragraphs.isEmpty())
        return refuse(QStringLiteral("文稿是空的，写入内容后再试。"));
    if (std::any_of(paragraphs.begin(), paragraphs.end(), isSecretMark))
        return refuse(QStringLiteral("文稿标有密级，本程序不处理涉密内容；涉密文件应在涉密计算机上办理。"));
    return paragraphs;
}

QString joinedLines(const QString &paragraph)
{
    QString result;
    const QStringList lines = paragraph.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const bool latin = !result.isEmpty() && !line.isEmpty() && result.back().unicode() < 0x80 &&
                           line.front().unicode() < 0x80;
        if (latin)
            result += QLatin1Char(' ');
        result += line;
    }
    return result;
}

} // namespace bihuan
