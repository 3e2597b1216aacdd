// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinpapers.h"

#include "core/domain/attachments/filename.h"
#include "core/domain/attachments/mediakind.h"
#include "core/services/bulletinacts.h"
#include "core/typeset/pdfwriter.h"
#include "ui/models/officefile.h"
#include "ui/pages/bulletin/keptbulletin.h"
#include "ui/shell/pagehost.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace bihuan {

BulletinPapers::BulletinPapers(KeptBulletin &kept, QObject *parent) : QObject(parent), m_kept(kept) {}

void BulletinPapers::reprint()
{
    const BulletinFile *const file = m_kept.file();
    if (!file || file->bulletin.pdf.isEmpty())
        return;
    auto *dialog = new QFileDialog(m_kept.asker(), QStringLiteral("再印：存档的纸样存到"));
    dialog->setObjectName(QStringLiteral("reprintDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("PDF 文件 (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(cleanFileName(file->number + QStringLiteral(".pdf")));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_kept.performLong(QStringLiteral("正在取出存档的纸样"),
                           [path](Workspace &workspace, const BulletinFile &kept) -> Status {
                               BIHUAN_TRY(const QByteArray pdf, keptPaper(workspace.database(), kept.bulletin.pdf));
                               return savePdf(pdf, path);
                           },
                           QStringLiteral("存档的纸样已存到“%1”。").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void BulletinPapers::chooseScan()
{
    auto *dialog = new QFileDialog(m_kept.asker(), QStringLiteral("选盖章件"));
    dialog->setObjectName(QStringLiteral("scanDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(QStringLiteral("扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"));
    connect(dialog, &QFileDialog::fileSelected, this, &BulletinPapers::keep);
    dialog->open();
}

void BulletinPapers::keep(const QString &path)
{
    m_kept.performLong(QStringLiteral("正在存入盖章件"),
                       [path](Workspace &workspace, const BulletinFile &kept) -> Status {
                           QFile scan(path);
                           const QString name = QFileInfo(path).fileName();
                           if (!scan.open(QIODevice::ReadOnly))
                               return refuse(QStringLiteral("“%1”读不出来，检查文件是否存在、能否打开。").arg(name), scan.errorString());
                           if (scan.size() > attachmentlimits::fileBytes)
                               return refuse(QStringLiteral("“%1”超过 20 MB，没有存入。扫描时选低一些的分辨率。").arg(name));
                           const QByteArray bytes = scan.readAll();
                           BIHUAN_TRY(const MediaKind *const kind, mediaKindOf(bytes, name));
                           if (!kind->isPicture && kind->mediaType != QStringLiteral("application/pdf"))
                               return refuse(QStringLiteral("“%1”不是图片或 PDF，没有存入。选扫描得到的文件。").arg(name));
                           BIHUAN_CHECK(keepScan(workspace, kept.bulletin.id, bytes));
                           return {};
                       },
                       QStringLiteral("盖章件已存。"));
}

void BulletinPapers::openScan()
{
    const BulletinFile *const file = m_kept.file();
    if (!file || m_kept.context().file.isBusy())
        return;
    if (const Status opened = open(*file); !opened)
        m_kept.context().host.tell(opened.error());
}

Status BulletinPapers::open(const BulletinFile &file)
{
    BIHUAN_TRY(const QByteArray bytes, keptPaper(m_kept.context().file.workspace().database(), file.bulletin.scan));
    BIHUAN_TRY(const MediaKind *const kind, mediaKindOf(bytes, QStringLiteral("盖章件")));
    Attachment copy;
    copy.id = AttachmentId{file.bulletin.scan};
    copy.name = kind->fittingName(cleanFileName(QStringLiteral("盖章件_%1").arg(file.number)));
    copy.mediaType = kind->mediaType;
    BIHUAN_TRY(const QString path, m_copies.write(copy, bytes));
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        return refuse(QStringLiteral("这台电脑上没有能打开盖章件的程序。"));
    return {};
}

} // namespace bihuan
