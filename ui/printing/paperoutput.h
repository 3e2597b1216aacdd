// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/briefing/document.h"
#include "ui/printing/printedpaper.h"

#include <QObject>

#include <functional>
#include <memory>

class QFileDialog;
class QWidget;

namespace bihuan {

class PageHost;

/// Sends pages to a printer or writes them as PDF: asks where to, works in the background, says on the page what became
/// of it.
class PaperOutput : public QObject
{
    Q_OBJECT

public:
    PaperOutput(PageHost &host, QWidget *asker);

    /// `name` is what is printed: "通报".
    void print(std::shared_ptr<const PrintedPaper> paper, const QString &name);
    /// `fileName` is what is proposed, without its ending.
    /// As .docx or .odt, which people edit further.
    void saveEditable(const Document &document, const QString &fileName);
    void savePdf(std::shared_ptr<const PrintedPaper> paper, const QString &fileName);

Q_SIGNALS:
    void begun();
    void succeeded();
    /// Said by whoever asked: a question of its own may cover the page.
    void failed(const bihuan::Error &error);

private:
    QFileDialog *askWhere(const QString &title, const QStringList &kinds, const QString &fileName);
    void write(const QString &path, const QString &done, std::function<Status()> work);
    void writePdf(const std::shared_ptr<const PrintedPaper> &paper, const QString &path);
    /// Not the end of one who has gone meanwhile.
    void finish(const Status &status);

    PageHost &m_host;
    QWidget *m_asker;
};

} // namespace bihuan
