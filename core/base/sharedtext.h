// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedData>
#include <QString>

namespace bihuan {

/// A text where there are very many of them, most of them empty or equal to a neighbour's: one pointer, and nothing
/// behind it while the text is empty. Read wherever a QString is.
class SharedText
{
public:
    SharedText() = default;
    SharedText(const QString &text) : m_data(text.isEmpty() ? nullptr : new Data(text)) {} // NOLINT: a QString is one

    operator const QString &() const { return text(); } // NOLINT
    const QString &text() const
    {
        static const QString empty;
        return m_data ? m_data->text : empty;
    }
    bool isEmpty() const { return !m_data; }
    void clear() { m_data.reset(); }

    friend bool operator==(const SharedText &a, const SharedText &b) { return a.m_data == b.m_data || a.text() == b.text(); }

private:
    struct Data : QSharedData
    {
        explicit Data(QString of) : text(std::move(of)) {}
        const QString text;
    };
    QExplicitlySharedDataPointer<const Data> m_data;
};

} // namespace bihuan
