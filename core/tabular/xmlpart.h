// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/zippackage.h"

#include <optional>
#include <string>
#include <string_view>

namespace bihuan {

/// Attributes of one element; asked for by local name, since prefixes are the writer's choice.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char *const *pairs) : m_pairs(pairs) {}

    /// Empty view with null data when the attribute is missing.
    std::string_view raw(const char *localName) const;
    QString text(const char *localName) const;
    /// An attribute with a prefix (`r:id` beside `id`).
    QString prefixed(const char *localName) const;
    int number(const char *localName, int otherwise) const; ///< clamped to 0…2^30
    bool flag(const char *localName) const;                 ///< "1" or "true"
    const char *const *pairs() const { return m_pairs; }

private:
    const char *const *m_pairs;
};

/// What reads one XML part. Element names come without their prefix, text in UTF-8 and in pieces.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(const char *name, const XmlAttributes &attributes) = 0;
    virtual void endElement(const char *name) = 0;
    virtual void characters(const char *, qsizetype) {}

    /// Ends the parsing with this error.
    void stop(Error error)
    {
        if (!m_stop)
            m_stop = std::move(error);
    }
    const std::optional<Error> &stopped() const { return m_stop; }

private:
    std::optional<Error> m_stop;
};

/// Feeds XML to a handler. A DTD, endless tags and bottomless nesting are refused.
class XmlFeeder
{
public:
    /// `fileName` and `place` (工作表“一月”) stand in the sentences.
    XmlFeeder(XmlHandler &handler, QString fileName, QString place, const ReadLimits &limits);
    ~XmlFeeder();
    Status feed(const char *data, qsizetype size);
    Status finish();

private:
    struct Pump;
    Status verdict(bool ok);

    std::unique_ptr<Pump> m_pump;
    QString m_fileName;
    QString m_place;
    qint64 m_tokenBytes;
    qint64 m_done = 0;
};

/// Streams a member through expat. `read` is told the bytes done.
Status parsePart(ZipPackage &package, const QString &member, const QString &place, XmlHandler &handler,
                 const std::function<Status(qint64)> &read = {});

/// Local part of a name with or without prefix.
inline const char *xmlLocalName(const char *name)
{
    const char *local = name;
    for (const char *at = name; *at != '\0'; ++at) {
        if (*at == ':')
            local = at + 1;
    }
    return local;
}

inline bool xmlIs(const char *name, const char *expected)
{
    return std::string_view(name) == expected;
}

inline QString xmlText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace bihuan
