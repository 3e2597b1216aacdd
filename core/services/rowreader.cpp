// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rowreader.h"

#include "core/definition/builtinfields.h"
#include "core/services/rowhandler.h"

#include <QJsonDocument>

#include <string>

namespace bihuan {

struct RowReader::State
{
    RowHandler handler;
    rapidjson::Reader parser;
    std::string json; ///< parsed in place
};

namespace {

/// Which matter it is, as far as that can still be read, and the member where reading stopped.
QString unreadable(const QByteArray &json, std::string_view key)
{
    const QJsonObject row = QJsonDocument::fromJson(json).object();
    const auto text = [&row](const char *member) { return row[QLatin1String(member)].toString(); };
    const QString matter = row.isEmpty() ? QStringLiteral("一个事项") : text("code") + QStringLiteral("“%1”").arg(text("name"));
    const QString period = Period::parse(text("period")).value_or(Period{}).title();
    const QString id = QLatin1String(key.data(), static_cast<qsizetype>(key.size()));
    const BuiltInField *const field = builtInField(id == QLatin1String("plan") ? QStringLiteral("goal") : id);
    return QStringLiteral("已发布的%1数据里，%2的“%3”读不出来，可能被别的程序改动过。用最近的备份恢复。")
        .arg(period, matter, field && !row.isEmpty() ? field->field.title : QStringLiteral("内容"));
}

} // namespace

RowReader::RowReader(Part part) : m_state(new State{RowHandler(part == Part::Sums), {}, {}}) {}
RowReader::RowReader(RowReader &&) noexcept = default;
RowReader::~RowReader() = default;

Status RowReader::read(QByteArrayView json, MatterRow &row)
{
    State &state = *m_state;
    state.handler.begin(row);
    state.json.assign(json.data(), static_cast<size_t>(json.size()));
    rapidjson::InsituStringStream stream(state.json.data());
    const auto result = state.parser.Parse<rapidjson::kParseInsituFlag>(stream, state.handler);
    if (result.IsError() || !json.startsWith('{'))
        return refuse(unreadable(json.toByteArray(), state.handler.key()),
                      QStringLiteral("snapshot: json error %1 at %2").arg(result.Code()).arg(result.Offset()));
    state.handler.finish();
    return {};
}

} // namespace bihuan
