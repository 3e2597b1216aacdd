// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paperoutput.h"

#include "core/editable/editwriter.h"
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

QFileDialog *PaperOutput::askWhere(const QString &title, const QStringList &kinds, const QString &fileName)
{
    auto *dialog = new QFileDialog(m_asker, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(kinds);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(fileName);
    return dialog;
}

void PaperOutput::saveEditable(const Document &document, const QString &fileName)
{
    const QStringList kinds{QStringLiteral("Word 文件 (*.docx)"), QStringLiteral("ODT 文件 (*.odt)")};
    QFileDialog *dialog = askWhere(QStringLiteral("另存为"), kinds, fileName + QStringLiteral(".docx"));
    dialog->setObjectName(QStringLiteral("editDialog"));
    dialog->setDefaultSuffix(QStringLiteral("docx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &kind) {
        dialog->setDefaultSuffix(kind.contains(QStringLiteral("*.odt")) ? QStringLiteral("odt") : QStringLiteral("docx"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, document](const QString &path) {
        const EditFormat format = editFormatOf(path).value_or(EditFormat::Docx);
        write(path, QStringLiteral("已存为“%1”，可以用 WPS 或 LibreOffice 打开修改。").arg(QDir::toNativeSeparators(path)),
              [document, format, path] { return writeEditable(document, format, path); });
    });
    dialog->open();
}

void PaperOutput::savePdf(std::shared_ptr<const PrintedPaper> paper, const QString &fileName)
{
    QFileDialog *dialog = askWhere(QStringLiteral("输出 PDF"), {QStringLiteral("PDF 文件 (*.pdf)")}, fileName + QStringLiteral(".pdf"));
    dialog->setObjectName(QStringLiteral("pdfDialog"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, paper](const QString &path) { writePdf(paper, path); });
    dialog->open();
}

void PaperOutput::writePdf(const std::shared_ptr<const PrintedPaper> &paper, const QString &path)
{
    write(path, QStringLiteral("已输出“%1”，共%2页。").arg(QDir::toNativeSeparators(path)).arg(paper->report.pages), [path, paper]() -> Status {
        BIHUAN_TRY(const PaperReport report, bihuan::writePdf(paper->pages, FontSet(paper->faces), path));
        return {};
    });
}

void PaperOutput::write(const QString &path, const QString &done, std::function<Status()> work)
{
    Q_EMIT begun();
    m_host.start({QStringLiteral("正在输出“%1”").arg(QFileInfo(path).fileName()),
                  [work = std::move(work)](const Progress &) { return work(); },
                  [self = QPointer(this), &host = m_host, path, done](const Status &status) {
                      if (status) {
                          host.tell(Message{Message::Kind::Done, done, QStringLiteral("打开所在文件夹"), [folder = QFileInfo(path).absolutePath()] {
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
