// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/briefing/document.h"
#include "ui/printing/printedpaper.h"

#include <QObject>

#include <memory>
#include <optional>

class QThread;

namespace bihuan {

/// Sets short documents on their pages in a thread of its own, always the one that was asked for last: it needs values
/// alone, so that the file stays free. Destroying it waits.
class DocumentTypesetter : public QObject
{
    Q_OBJECT

public:
    using Made = std::shared_ptr<const PrintedPaper>;

    explicit DocumentTypesetter(QObject *parent = nullptr);
    ~DocumentTypesetter() override;

    void set(const Document &document);
    bool isSetting() const { return m_thread != nullptr; }

Q_SIGNALS:
    void made(const bihuan::DocumentTypesetter::Made &paper);

private:
    void begin();
    void finish(const Made &paper);

    QThread *m_thread = nullptr;
    std::optional<Document> m_next; ///< what was asked for meanwhile
    Document m_now;
};

} // namespace bihuan
