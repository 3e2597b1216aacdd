// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xmlpart.h"

#include "core/tabular/fileerrors.h"

#include <cstring>
#include <expat.h>

namespace bihuan {
struct XmlFeeder::Pump
{
    XML_Parser parser;
    XmlHandler &handler;
    int maxDepth;
    int depth = 0;
    bool forbidden = false; ///< a DTD or too deep
    bool ended = false;

    Pump(XmlHandler &to, int depthLimit)
        : parser(XML_ParserCreate(nullptr)), handler(to), maxDepth(depthLimit)
    {
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, &Pump::onStart, &Pump::onEnd);
        XML_SetCharacterDataHandler(parser, &Pump::onText);
        XML_SetStartDoctypeDeclHandler(parser, &Pump::onDoctype);
    }
    ~Pump() { XML_ParserFree(parser); }
    Q_DISABLE_COPY_MOVE(Pump)

    void check()
    {
        if (!ended && (forbidden || handler.stopped())) {
            ended = true;
            XML_StopParser(parser, XML_FALSE);
        }
    }

    static void XMLCALL onStart(void *data, const XML_Char *name, const XML_Char **attributes)
    {
        auto *pump = static_cast<Pump *>(data);
        if (pump->ended)
            return;
        pump->forbidden = ++pump->depth > pump->maxDepth;
        pump->handler.startElement(xmlLocalName(name), XmlAttributes(attributes));
        pump->check();
    }
    static void XMLCALL onEnd(void *data, const XML_Char *name)
    {
        auto *pump = static_cast<Pump *>(data);
        if (pump->ended)
            return;
        --pump->depth;
        pump->handler.endElement(xmlLocalName(name));
        pump->check();
    }
    static void XMLCALL onText(void *data, const XML_Char *text, int size)
    {
        auto *pump = static_cast<Pump *>(data);
        if (pump->ended)
            return;
        pump->handler.characters(text, size);
        pump->check();
    }
    static void XMLCALL onDoctype(void *data, const XML_Char *, const XML_Char *, const XML_Char *, int)
    {
        auto *pump = static_cast<Pump *>(data);
        pump->forbidden = true; // entities are the classic bomb; no office program writes a DTD
        pump->check();
    }
};

std::string_view XmlAttributes::raw(const char *localName) const
{
    for (const char *const *pair = m_pairs; *pair != nullptr; pair += 2) {
        if (std::strcmp(xmlLocalName(pair[0]), localName) == 0)
            return pair[1];
    }
    return {};
}

QString XmlAttributes::text(const char *localName) const
{
    return xmlText(raw(localName));
}

QString XmlAttributes::prefixed(const char *localName) const
{
    for (const char *const *pair = m_pairs; *pair != nullptr; pair += 2) {
        const char *local = xmlLocalName(pair[0]);
        if (local != pair[0] && std::strcmp(local, localName) == 0)
            return xmlText(pair[1]);
    }
    return {};
}

int XmlAttributes::number(const char *localName, int otherwise) const
{
    const std::string_view digits = raw(localName);
    if (digits.empty())
        return otherwise;
    qint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return otherwise;
        value = std::min<qint64>(value * 10 + (c - '0'), 1 << 30);
    }
    return static_cast<int>(value);
}

bool XmlAttributes::flag(const char *localName) const
{
    const std::string_view value = raw(localName);
    return value == "1" || value == "true";
}

XmlFeeder::XmlFeeder(XmlHandler &handler, QString fileName, QString place, const ReadLimits &limits)
    : m_pump(std::make_unique<Pump>(handler, limits.depth)), m_fileName(std::move(fileName)),
      m_place(std::move(place)), m_tokenBytes(limits.tokenBytes)
{
}

XmlFeeder::~XmlFeeder() = default;

Status XmlFeeder::verdict(bool ok)
{
    if (m_pump->handler.stopped())
        return tl::unexpected(*m_pump->handler.stopped());
    if (ok && !m_pump->forbidden)
        return {};
    const QString detail =
        m_pump->forbidden ? QStringLiteral("DTD or nesting beyond the limit")
                          : QStringLiteral("line %1: %2")
                                .arg(XML_GetCurrentLineNumber(m_pump->parser))
                                .arg(QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(m_pump->parser))));
    return tl::unexpected(damagedFile(m_fileName, m_place, detail));
}

Status XmlFeeder::feed(const char *data, qsizetype size)
{
    BIHUAN_CHECK(
        verdict(XML_Parse(m_pump->parser, data, static_cast<int>(size), XML_FALSE) == XML_STATUS_OK));
    m_done += size;
    // An endless tag makes expat keep everything since its beginning.
    if (m_done - XML_GetCurrentByteIndex(m_pump->parser) > m_tokenBytes)
        return tl::unexpected(tooLargeFile(m_fileName, m_place, QStringLiteral("endless token")));
    return {};
}

Status XmlFeeder::finish()
{
    return verdict(XML_Parse(m_pump->parser, nullptr, 0, XML_TRUE) == XML_STATUS_OK);
}

Status parsePart(ZipPackage &package, const QString &member, const QString &place, XmlHandler &handler,
                 const std::function<Status(qint64)> &read)
{
    XmlFeeder feeder(handler, package.fileName(), place, package.limits());
    qint64 done = 0;
    BIHUAN_CHECK(package.stream(member, place, [&](const char *data, qsizetype size) -> Status {
        BIHUAN_CHECK(feeder.feed(data, size));
        done += size;
        return read ? read(done) : Status();
    }));
    return feeder.finish();
}

} // namespace bihuan
