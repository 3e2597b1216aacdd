// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures/decimal.h"
#include "core/domain/lights/condition.h"
#include "core/domain/lights/light.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace bihuan {

/// Keys and values of a definition, in the order in which they are given.
class JsonOutput
{
public:
    JsonOutput() { m_writer.SetIndent(' ', 2); }

    void key(const char *key) { m_writer.Key(key); }
    void text(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        m_writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
    }
    void number(const QString &text)
    {
        const QByteArray digits = text.toLatin1();
        m_writer.RawValue(digits.constData(), static_cast<size_t>(digits.size()), rapidjson::kNumberType);
    }
    void decimal(qint64 mantissa, int scale)
    {
        number(formatDecimal(mantissa, scale,
                             {.decimals = scale, .grouping = false, .realMinus = false, .trim = true}));
    }

    void member(const char *name, const QString &value)
    {
        key(name);
        text(value);
    }
    void optionalMember(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            member(name, value);
    }
    void optionalMember(const char *name, const QStringList &values)
    {
        if (values.isEmpty())
            return;
        key(name);
        list(values, [this](const QString &value) { text(value); });
    }
    void flag(const char *name, bool value)
    {
        key(name);
        m_writer.Bool(value);
    }
    void count(const char *name, int value)
    {
        key(name);
        m_writer.Int(value);
    }
    void palette(const Palette &palette)
    {
        key("palette");
        list(palette.colours, [this](const PaletteColour &colour) {
            object([&] {
                member("id", colour.id);
                member("title", colour.title);
                member("shape", colour.shape);
                if (colour.demandsReason)
                    flag("demandsReason", true);
            });
        });
    }
    /// In percent and points, unless it counts whole things.
    void bounds(const Bounds &bounds, bool whole)
    {
        constexpr int decimals = 6;
        const auto limit = [&](const char *name, const Ratio &value) {
            key(name);
            decimal(value.scaled(whole ? 1 : 100, decimals), decimals);
        };
        if (bounds.low)
            limit(bounds.lowInside ? "ge" : "gt", *bounds.low);
        if (bounds.high)
            limit(bounds.highInside ? "le" : "lt", *bounds.high);
    }
    template <typename Content>
    void object(Content content)
    {
        m_writer.StartObject();
        content();
        m_writer.EndObject();
    }
    template <typename Items, typename Item>
    void list(const Items &items, Item item)
    {
        m_writer.StartArray();
        for (const auto &value : items)
            item(value);
        m_writer.EndArray();
    }
    QByteArray result() const { return QByteArray(m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())) + '\n'; }

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> m_writer{m_buffer};
};

} // namespace bihuan
