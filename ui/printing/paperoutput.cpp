// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paperoutput.h"

#include "ui/printing/paperprinter.h"
#include "ui/shell/pagehost.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QUrl>

namespace bihuan {

PaperOutput::PaperOutput(PageHost &host, QWidget *asker) : QObject(asker), m_host(host), m_asker(asker) {}

void PaperOutput::print(std::shared_ptr<const PrintedPaper> paper, const QString &name)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    preparePrinter(*printer, *paper);
    auto *dialog = new QPrintDialog(printer.get(), m_asker);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, paper->report.pages);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer, paper, name] {
        Q_EMIT begun();
        m_host.start({QStringLiteral("正在打印%1").arg(name),
                      [printer, paper](const Progress &progress) { return printPaper(*printer, *paper, progress); },
                      [self = QPointer(this), &host = m_host, printer, name](const Status &status) {
                          if (status)
                              host.tell(Message{Message::Kind::Done, QStringLiteral("%1已送到打印机。").arg(name), {}, {}});
                          if (self)
                              self->finish(status);
                      }});
    });
    dialog->open();
}

void PaperOutput::savePdf(std::shared_ptr<const PrintedPaper> paper, const QString &fileName)
{
    auto *dialog = new QFileDialog(m_asker, QStringLiteral("输出 PDF"));
    dialog->setObjectName(QStringLiteral("pdfDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("PDF 文件 (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(fileName + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, paper](const QString &path) { writePdf(paper, path); });
    dialog->open();
}

void PaperOutput::writePdf(const std::shared_ptr<const PrintedPaper> &paper, const QString &path)
{
    Q_EMIT begun();
    m_host.start({QStringLiteral("正在输出“%1”").arg(QFileInfo(path).fileName()),
                  [path, paper](const Progress &) -> Status {
                      BIHUAN_TRY(const PaperReport report, bihuan::writePdf(paper->pages, FontSet(paper->faces), path));
                      return {};
                  },
                  [self = QPointer(this), &host = m_host, path, pages = paper->report.pages](const Status &status) {
                      if (status) {
                          host.tell(Message{Message::Kind::Done, QStringLiteral("已输出“%1”，共%2页。").arg(QDir::toNativeSeparators(path)).arg(pages),
                                            QStringLiteral("打开所在文件夹"), [folder = QFileInfo(path).absolutePath()] {
                                                QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                                            }});
                      }
                      if (self)
                          self->finish(status);
                  }});
}

void PaperOutput::finish(const Status &status)
{
    if (status)
        Q_EMIT succeeded();
    else
        Q_EMIT failed(status.error());
}

} // namespace bihuan
