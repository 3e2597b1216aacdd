// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/periodview.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <rapidjson/reader.h>
#include <string_view>
#include <variant>

namespace bihuan {

/// Members that are more than a text, a figure, a flag or a list of texts.
enum class RowMember {
    CompletionKnown,
    Covers,
    Computed,
    GapKnown,
    Kind,
    Light,
    Measure,
    No,
    PlanGapKnown,
    Towns
};

struct RowKey
{
    std::string_view key;
    bool summed; ///< sums need it
    std::variant<QString MatterRow::*, std::optional<qint64> MatterRow::*, bool MatterRow::*,
                 QStringList MatterRow::*, RowMember>
        member;
};

/// What a row keeps of its JSON, in the order of keys in which toJson() writes.
inline constexpr std::array rowKeys{
    RowKey{"cityRank", false, &MatterRow::cityRank},
    RowKey{"code", false, &MatterRow::code},
    RowKey{"completion", false, RowMember::CompletionKnown},
    RowKey{"computed", false, RowMember::Computed},
    RowKey{"covers", false, RowMember::Covers},
    RowKey{"cumulative", true, &MatterRow::cumulative},
    RowKey{"delayReason", false, &MatterRow::delayReason},
    RowKey{"delayReasonText", false, &MatterRow::delayReasonTitle},
    RowKey{"dimension", false, &MatterRow::dimension},
    RowKey{"gap", false, RowMember::GapKnown},
    RowKey{"growth", false, &MatterRow::growth},
    RowKey{"kind", true, RowMember::Kind},
    RowKey{"lacks", false, &MatterRow::lacks},
    RowKey{"leader", true, &MatterRow::leader},
    RowKey{"leaderKey", true, &MatterRow::leaderKey},
    RowKey{"leaderName", false, &MatterRow::leaderName},
    RowKey{"ledger", true, &MatterRow::ledger},
    RowKey{"ledgerTitle", true, &MatterRow::ledgerTitle},
    RowKey{"light", true, RowMember::Light},
    RowKey{"lightText", false, &MatterRow::lightTitle},
    RowKey{"listedIn", true, &MatterRow::listedIn},
    RowKey{"measure", true, RowMember::Measure},
    RowKey{"month", true, &MatterRow::month},
    RowKey{"name", false, &MatterRow::name},
    RowKey{"nextStep", false, &MatterRow::nextStep},
    RowKey{"no", false, RowMember::No},
    RowKey{"overrideReason", false, &MatterRow::overrideReason},
    RowKey{"ownLight", false, &MatterRow::ownLight},
    RowKey{"plan", true, &MatterRow::plan},
    RowKey{"planGap", false, RowMember::PlanGapKnown},
    RowKey{"planToDate", false, &MatterRow::planToDate},
    RowKey{"problem", false, &MatterRow::problem},
    RowKey{"progress", false, &MatterRow::progress},
    RowKey{"reason", false, &MatterRow::reason},
    RowKey{"reported", false, &MatterRow::reported},
    RowKey{"rule", false, &MatterRow::rule},
    RowKey{"sample", false, &MatterRow::sample},
    RowKey{"sourceTitles", true, &MatterRow::sourceTitles},
    RowKey{"sources", true, &MatterRow::sources},
    RowKey{"startActual", false, &MatterRow::startActual},
    RowKey{"startPlanned", false, &MatterRow::startPlanned},
    RowKey{"started", true, &MatterRow::started},
    RowKey{"total", true, &MatterRow::total},
    RowKey{"towns", true, RowMember::Towns},
    RowKey{"unchanged", false, &MatterRow::unchanged},
    RowKey{"unit", true, &MatterRow::unit},
    RowKey{"unitKey", true, &MatterRow::unitKey},
    RowKey{"unitKind", true, &MatterRow::unitKind},
    RowKey{"yearType", true, &MatterRow::yearType},
};
static_assert(std::ranges::is_sorted(rowKeys, {}, &RowKey::key));

/// No row is so deep; a recursive reader must not follow whatever somebody wrote into the file.
inline constexpr int deepestRow = 8;

/// Shares that a bundle could have: its parts are figures, their whole is a sum of these.
inline bool isSoundShare(const TownShare &town)
{
    return town.whole > 0 && isWithin(town.whole, largestSum) && isWithin(town.part, largestFigure);
}

/// What rapidjson tells of a row goes straight into its members; a parser of RowReader.
class RowHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, RowHandler>
{
public:
    /// Only what sums need, or the whole row.
    explicit RowHandler(bool sumsOnly) : m_sumsOnly(sumsOnly) {}

    void begin(MatterRow &into)
    {
        into = MatterRow{};
        m_row = &into;
        m_key = nullptr;
        m_next = rowKeys.begin();
        m_depth = 0;
        m_scale = 0;
        m_known = 0;
    }
    /// What follows from other members: the exact ratios are rebuilt from the figures.
    void finish()
    {
        m_row->measure.unit = measureUnit(m_row->measure.unit.title, m_scale);
        if (!m_row->plan || *m_row->plan == 0)
            return;
        const auto isKnown = [this](RowMember ratio) { return (m_known & bitOf(ratio)) != 0; };
        if (isKnown(RowMember::CompletionKnown))
            m_row->completion = Ratio(m_row->cumulative.value_or(0), *m_row->plan);
        if (m_row->completion && isKnown(RowMember::GapKnown))
            m_row->gap = *m_row->completion - m_row->elapsed();
        if (m_row->planToDate && isKnown(RowMember::PlanGapKnown))
            m_row->planGap = Ratio(m_row->cumulative.value_or(0) - *m_row->planToDate, *m_row->plan);
    }
    bool Default() { return true; } // null, and numbers that are no figure
    bool Bool(bool value)
    {
        if (inside(RowMember::Measure)) {
            if (m_innerKey == "down")
                m_row->measure.direction = value ? Measure::Direction::Down : Measure::Direction::Up;
        } else if (auto *const flag = member<bool>()) {
            *flag = value;
        }
        return true;
    }
    bool Int(int value) { return Int64(value); }
    bool Uint(unsigned value) { return Int64(value); }
    bool Int64(int64_t value)
    {
        if (m_depth == 1)
            return putNumber(value);
        if (inside(RowMember::Measure) && m_innerKey == "scale")
            m_scale = static_cast<int>(std::clamp<int64_t>(value, 0, 18));
        if (TownShare *const town = openTown(); town && m_innerKey == "part")
            town->part = value;
        else if (town && m_innerKey == "whole")
            town->whole = value;
        return true;
    }
    bool Uint64(uint64_t value) { return value > INT64_MAX ? Double({}) : Int64(static_cast<int64_t>(value)); }
    bool Double(double)
    {
        if (const RowMember *const special = specialMember())
            m_known |= bitOf(*special);
        return !member<std::optional<qint64>>();
    }
    bool String(const char *text, rapidjson::SizeType size, bool)
    {
        if (m_key)
            putText(QByteArrayView(text, static_cast<qsizetype>(size)));
        return true;
    }
    bool StartObject()
    {
        ++m_depth;
        if (inside(RowMember::Towns))
            m_row->towns.emplace_back();
        return m_depth <= deepestRow;
    }
    bool EndObject(rapidjson::SizeType)
    {
        const TownShare *const town = openTown();
        --m_depth;
        return !town || isSoundShare(*town);
    }
    bool StartArray() { return ++m_depth <= deepestRow; }
    bool EndArray(rapidjson::SizeType)
    {
        --m_depth;
        return true;
    }
    bool Key(const char *text, rapidjson::SizeType size, bool)
    {
        const std::string_view name(text, size);
        if (m_depth > 1) {
            m_innerKey = name;
            return true;
        }
        if (m_next != rowKeys.begin() && name <= std::prev(m_next)->key) // the keys stand in another order
            m_next = rowKeys.begin();
        while (m_next != rowKeys.end() && m_next->key < name)
            ++m_next;
        m_key = m_next != rowKeys.end() && m_next->key == name && (!m_sumsOnly || m_next->summed) ? &*m_next
                                                                                                  : nullptr;
        return true;
    }

    /// The member read last; empty for one that is not wanted.
    std::string_view key() const { return m_key ? m_key->key : std::string_view(); }

private:
    /// The member of this type that the row's own key names; nullptr for any other.
    template <typename T>
    T *member() const
    {
        const auto *const pointer =
            m_key && m_depth == 1 ? std::get_if<T MatterRow::*>(&m_key->member) : nullptr;
        return pointer ? &(m_row->**pointer) : nullptr;
    }
    const RowMember *specialMember() const
    {
        return m_key && m_depth == 1 ? std::get_if<RowMember>(&m_key->member) : nullptr;
    }
    static constexpr unsigned bitOf(RowMember special) { return 1u << static_cast<unsigned>(special); }
    TownShare *openTown() const
    {
        return inside(RowMember::Towns) && !m_row->towns.empty() ? &m_row->towns.back() : nullptr;
    }
    /// Reading what stands inside this member.
    bool inside(RowMember special) const
    {
        return m_depth > 1 && m_key && m_key->member == decltype(RowKey::member)(special);
    }

    bool putNumber(int64_t value)
    {
        if (auto *const figure = member<std::optional<qint64>>()) {
            *figure = value;
            const bool isDifference = m_key->key == "month"; // of two figures
            return isWithin(value, isDifference ? 2 * largestFigure : largestFigure);
        }
        if (const RowMember *const special = specialMember()) {
            m_known |= bitOf(*special);
            if (*special == RowMember::No)
                m_row->no = static_cast<int>(value);
        }
        return true;
    }
    void putText(QByteArrayView utf8)
    {
        if (auto *const text = member<QString>()) {
            *text = QString::fromUtf8(utf8);
        } else if (const auto *const list = std::get_if<QStringList MatterRow::*>(&m_key->member)) {
            (m_row->**list).append(QString::fromUtf8(utf8));
        } else if (inside(RowMember::Measure)) {
            putMeasure(QString::fromUtf8(utf8));
        } else if (TownShare *const town = openTown()) {
            if (m_innerKey == "key")
                town->key = QString::fromUtf8(utf8);
            if (m_innerKey == "title")
                town->title = QString::fromUtf8(utf8);
        } else if (const RowMember *const special = specialMember()) {
            putSpecial(*special, QString::fromUtf8(utf8));
        }
    }
    void putMeasure(const QString &text)
    {
        Measure &measure = m_row->measure;
        if (m_innerKey == "id")
            measure.id = text;
        if (m_innerKey == "title")
            measure.title = text;
        if (m_innerKey == "unit")
            measure.unit.title = text;
        if (m_innerKey == "kind")
            measure.kind = measureKindFromId(text).value_or(Measure::Kind::Amount);
    }
    void putSpecial(RowMember special, const QString &text)
    {
        if (special == RowMember::Kind)
            m_row->kind = matterKindFromId(text).value_or(MatterKind::Project);
        if (special == RowMember::Covers)
            m_row->covered = Period::parse(text).value_or(Period{});
        if (special == RowMember::Light)
            m_row->light = Light::fromId(text);
        if (special == RowMember::Computed)
            m_row->computed = Light::fromId(text);
    }

    const bool m_sumsOnly;
    MatterRow *m_row = nullptr;
    const RowKey *m_key = nullptr; ///< of the row itself; nullptr where its value is not wanted
    decltype(rowKeys)::const_iterator m_next = rowKeys.begin();
    std::string_view m_innerKey; ///< of an object in the row
    int m_depth = 0;             ///< 1 in the row itself
    int m_scale = 0;
    unsigned m_known = 0; ///< a bit for each RowMember where a number stood
};

} // namespace bihuan
