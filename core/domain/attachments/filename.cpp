// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachments/filename.h"

#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

constexpr qsizetype longestName = 80; ///< characters; below 255 bytes in UTF-8 with room for a number
constexpr qsizetype longestSuffix = 10;

qsizetype suffixStart(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 && name.size() - dot - 1 <= longestSuffix ? dot : name.size();
}

bool isBad(QChar c)
{
    static const QString refused = QStringLiteral("<>:\"|?*");
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_PrivateUse
           || category == QChar::Other_NotAssigned || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || refused.contains(c);
}

} // namespace

QString cleanFileName(const QString &name)
{
    const qsizetype slash = std::max(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\')));
    // By way of UTF-8, so that no half of a rare character is left alone.
    const QString last = QString::fromUtf8(name.mid(slash + 1).toUtf8()).normalized(QString::NormalizationForm_C);
    QString clean;
    for (const QChar c : last) {
        if (!isBad(c))
            clean += c;
    }
    clean = clean.simplified();
    while (clean.startsWith(QLatin1Char('.')) || clean.startsWith(QLatin1Char(' ')) || clean.startsWith(QLatin1Char('-')))
        clean.remove(0, 1);
    while (clean.endsWith(QLatin1Char('.')) || clean.endsWith(QLatin1Char(' ')))
        clean.chop(1);
    static const QRegularExpression devices(QStringLiteral("^(con|prn|aux|nul|com\\d|lpt\\d)(\\.|$)"), QRegularExpression::CaseInsensitiveOption);
    if (devices.match(clean).hasMatch())
        clean.prepend(QStringLiteral("附件 "));
    if (clean.isEmpty())
        return QStringLiteral("附件");
    const qsizetype dot = suffixStart(clean);
    const QString suffix = clean.mid(dot);
    QString stem = clean.first(std::min(dot, longestName - suffix.size()));
    if (stem.back().isHighSurrogate())
        stem.chop(1);
    return stem.trimmed() + suffix;
}

QString freeFileName(const QString &name, const QStringList &taken)
{
    if (!taken.contains(name, Qt::CaseInsensitive))
        return name;
    const qsizetype dot = suffixStart(name);
    for (int number = 2;; ++number) {
        const QString next = QStringLiteral("%1 %2%3").arg(name.first(dot)).arg(number).arg(name.mid(dot));
        if (!taken.contains(next, Qt::CaseInsensitive))
            return next;
    }
}

} // namespace bihuan
