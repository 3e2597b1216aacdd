// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rowreader.h"

#include "core/services/rowhandler.h"

#include <string>

namespace bihuan {

struct RowReader::State
{
    RowHandler handler;
    rapidjson::Reader parser;
    std::string json; ///< parsed in place
};

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
        return refuse(
            QStringLiteral("已发布的数据里有一项读不出来，可能被别的程序改动过。用最近的备份恢复。"),
            QStringLiteral("snapshot: json error %1 at %2").arg(result.Code()).arg(result.Offset()));
    state.handler.finish();
    return {};
}

} // namespace bihuan
