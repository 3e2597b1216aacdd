// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/documenttypesetter.h"

#include <QThread>

#include <utility>

namespace bihuan {

DocumentTypesetter::DocumentTypesetter(QObject *parent) : QObject(parent) {}

DocumentTypesetter::~DocumentTypesetter()
{
    if (m_thread) {
        m_thread->wait();
        delete m_thread;
    }
}

void DocumentTypesetter::set(const Document &document)
{
    m_next = document;
    if (!m_thread)
        begin();
}

void DocumentTypesetter::begin()
{
    m_now = *std::exchange(m_next, std::nullopt);
    m_thread = QThread::create([this] {
        const FontSet fonts;
        auto paper = std::make_shared<PrintedPaper>();
        paper->pages = layOut(m_now, fonts);
        paper->faces = fonts.faces();
        paper->report = reportOn(paper->pages, fonts);
        QMetaObject::invokeMethod(this, [this, paper] { finish(paper); }, Qt::QueuedConnection);
    });
    m_thread->start();
}

void DocumentTypesetter::finish(const Made &paper)
{
    m_thread->wait();
    delete std::exchange(m_thread, nullptr);
    if (m_next)
        begin();
    else
        Q_EMIT made(paper);
}

} // namespace bihuan
