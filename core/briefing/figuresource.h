// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/brieffigure.h"

#include <QStringList>

#include <span>

namespace bihuan {

/// Where a template's names get their figures from. Sources stand one inside the other: a matter inside its
/// unit, the unit inside the ledgers the section speaks of, all inside the issue. The innermost that knows a
/// name answers, also when it has no figure for it.
class FigureSource
{
public:
    explicit FigureSource(const FigureSource *outer) : m_outer(outer) {}
    virtual ~FigureSource() = default;
    FigureSource(const FigureSource &) = delete;
    FigureSource &operator=(const FigureSource &) = delete;

    std::optional<BriefFigure> figure(const QString &name) const
    {
        for (const FigureSource *source = this; source; source = source->m_outer) {
            if (source->knows(name))
                return source->own(name);
        }
        return std::nullopt;
    }

protected:
    virtual bool knows(const QString &name) const = 0;
    virtual std::optional<BriefFigure> own(const QString &name) const = 0;

private:
    const FigureSource *m_outer;
};

using MaybeFigure = std::optional<BriefFigure>;

/// One line of a source's table: the name in templates, what it is for people, and how it is computed.
template <typename Source>
struct FigureEntry
{
    const char *name;
    const char16_t *title;
    MaybeFigure (*compute)(const Source &);
};

/// A source whose names stand in a table; `Source::entries()` gives it.
template <typename Source>
class TabledSource : public FigureSource
{
public:
    using FigureSource::FigureSource;

    static QStringList names()
    {
        QStringList names;
        for (const auto &entry : Source::entries())
            names.append(QLatin1String(entry.name));
        return names;
    }

protected:
    static const FigureEntry<Source> *entry(const QString &name)
    {
        for (const auto &candidate : Source::entries()) {
            if (name == QLatin1String(candidate.name))
                return &candidate;
        }
        return nullptr;
    }
    bool knows(const QString &name) const override { return entry(name) != nullptr; }
    std::optional<BriefFigure> own(const QString &name) const override
    {
        return entry(name)->compute(static_cast<const Source &>(*this));
    }
};

/// Number in a conditional or a sentence: nothing instead of zero keeps "0个" out of optional passages.
inline MaybeFigure unlessZero(qint64 number)
{
    return number == 0 ? MaybeFigure() : BriefFigure::count(number);
}

inline MaybeFigure unlessEmpty(const QString &text)
{
    return text.isEmpty() ? MaybeFigure() : BriefFigure::text(text);
}

} // namespace bihuan
