// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/impossiblefigures.h"

#include "core/definition/builtinfields.h"

#include <algorithm>

namespace bihuan {

namespace {

QString sentence(const MatterFile &file, const ImpossibleFigure &figure)
{
    const QString when = figure.period.isValid() ? figure.period.title() : QString();
    return QStringLiteral("%1“%2”%3的“%4”大得不可能，可能被别的程序改动过，先按没有填写处理。重新填写这一格，或用最近的备份恢复。")
        .arg(file.matter->code, file.matter->name, when, impossibleField(file, figure));
}

} // namespace

/// The field as the ledger calls it; columns of figures have the names of their fields.
QString impossibleField(const MatterFile &file, const ImpossibleFigure &figure)
{
    if (figure.table == QLatin1String("schedule"))
        return QStringLiteral("%1月计划").arg(figure.column.mid(1).toInt());
    if (figure.table == QLatin1String("bundle_part"))
        return QStringLiteral("分镇办目标");
    const QString id = figure.table == QLatin1String("figure") ? figure.measure : figure.column;
    if (const Field *const field = file.ledger ? file.ledger->field(id) : nullptr)
        return field->title;
    const BuiltInField *const field = builtInField(id);
    return field ? field->field.title : id;
}

QStringList impossibleFigures(const County &county)
{
    QStringList sentences;
    for (const MatterFile &file : county.matters()) {
        for (const ImpossibleFigure *figure : file.impossible)
            sentences.append(sentence(file, *figure));
    }
    return sentences;
}

QString impossibleNotice(const County &county)
{
    const QStringList sentences = impossibleFigures(county);
    if (sentences.size() < 2)
        return sentences.value(0);
    return sentences.front() + QStringLiteral("这样的数共 %1 处。").arg(sentences.size());
}

QString impossibleMatter(const County &county)
{
    const auto &files = county.matters();
    const auto first = std::ranges::find_if(files, [](const MatterFile &file) { return !file.impossible.empty(); });
    return first == files.end() ? QString() : first->matter->code;
}

Status refuseImpossibleFigures(const County &county)
{
    QString notice = impossibleNotice(county);
    return notice.isEmpty() ? Status{} : refuse(std::move(notice));
}

} // namespace bihuan
