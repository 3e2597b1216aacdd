// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/attachmentacts.h"

#include "core/domain/attachments/mediakind.h"
#include "core/services/attaching.h"
#include "core/storage/contents.h"
#include "ui/actions/actionregistry.h"
#include "ui/attachments/photo.h"
#include "ui/models/officefile.h"
#include "ui/shell/pagehost.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QMimeData>
#include <QSaveFile>
#include <QUrl>

#include <memory>

namespace bihuan {

namespace {

constexpr qint64 mostReadBytes = 80LL << 20; ///< of one file, before a photo is scaled down
constexpr qint64 mostBytesAtOnce = 400LL << 20;
constexpr int mostFilesAtOnce = 100;

QStringList droppedPaths(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

Result<QByteArray> boundedRead(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return refuse(QStringLiteral("“%1”是文件夹，打开它，把里面的文件添加进来。").arg(info.fileName()));
    if (info.isFile() && info.size() > mostReadBytes)
        return refuse(QStringLiteral("“%1”有 %2，超过了一个附件的上限 %3。压缩或分开后再添加。")
                          .arg(info.fileName(), sizeText(info.size()), sizeText(attachmentlimits::fileBytes)));
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("“%1”读不出来，可能已被移走，或没有读取的权限。").arg(info.fileName()), path);
    return file.read(mostReadBytes);
}

/// What is left of the lists while the files are read one after the other.
struct Reading
{
    std::vector<FileToAttach> files;
    QStringList refused;
    Attached attached;
};

} // namespace

AttachmentActs::AttachmentActs(const PageContext &context, QWidget *page)
    : QObject(page), m_context(context), m_page(page), m_pictures(context.file)
{
}

bool AttachmentActs::takes(const QMimeData &data)
{
    return data.hasImage() || !droppedPaths(data).isEmpty();
}

bool AttachmentActs::mayAttach() const
{
    return m_context.file.isWritable();
}

AttachmentActs::Dropped AttachmentActs::fileAt(const QString &path)
{
    return {QFileInfo(path).fileName(), [path] { return boundedRead(path); }};
}

void AttachmentActs::attach(const QString &code, const QMimeData &data)
{
    std::vector<Dropped> files;
    for (const QString &path : droppedPaths(data))
        files.push_back(fileAt(path));
    if (files.empty() && data.hasImage()) {
        const auto image = qvariant_cast<QImage>(data.imageData());
        const QString moment = m_context.file.workspace().clock().now().toString(QStringLiteral("yyyy-MM-dd HHmm"));
        files.push_back({QStringLiteral("截图 %1.png").arg(moment), [image]() -> Result<QByteArray> {
                             QByteArray bytes;
                             QBuffer buffer(&bytes);
                             buffer.open(QIODevice::WriteOnly);
                             if (!image.save(&buffer, "PNG"))
                                 return refuse(QStringLiteral("剪贴板里的图片读不出来。重新截图后再粘贴。"));
                             return bytes;
                         }});
    }
    attach(code, std::move(files));
}

void AttachmentActs::choose(const QString &code)
{
    QStringList patterns;
    for (const QString &suffix : attachableSuffixes())
        patterns.append(QStringLiteral("*.") + suffix);
    const QStringList paths = QFileDialog::getOpenFileNames(m_page, QStringLiteral("添加附件"), {},
                                                            QStringLiteral("可以添加的文件 (%1);;所有文件 (*)").arg(patterns.join(QLatin1Char(' '))));
    std::vector<Dropped> files;
    for (const QString &path : paths)
        files.push_back(fileAt(path));
    attach(code, std::move(files));
}

void AttachmentActs::attach(const QString &code, std::vector<Dropped> files)
{
    if (files.empty())
        return;
    if (const QString reason = m_context.file.lockReason(); !reason.isEmpty())
        return m_context.host.tell(Message{Message::Kind::Warning, reason, {}, {}});
    if (files.size() > static_cast<size_t>(mostFilesAtOnce))
        return m_context.host.tell(Message{Message::Kind::Warning, QStringLiteral("一次最多添加 %1 个附件，没有添加。分几次添加。").arg(mostFilesAtOnce), {}, {}});
    const Period shown = m_context.file.period();
    const bool isMonth = shown.kind == Period::Kind::Month || shown.kind == Period::Kind::HalfMonth;
    const auto period = isMonth ? std::optional(shown) : std::nullopt;
    const auto reading = std::make_shared<Reading>();
    Workspace &workspace = m_context.file.workspace();
    m_context.host.start({QStringLiteral("正在添加附件"),
                          [&workspace, county = m_context.file.county(), code, period, files = std::move(files), reading](const Progress &progress) -> Status {
                              qint64 bytesSoFar = 0;
                              for (size_t i = 0; i < files.size(); ++i) {
                                  if (!progress(static_cast<double>(i) / static_cast<double>(files.size() + 1)))
                                      return failure(ErrorCode::Cancelled, QStringLiteral("已取消，没有添加附件。"));
                                  auto bytes = files[i].read();
                                  if (bytes)
                                      bytes = fittedPhoto(*bytes, files[i].name);
                                  if (!bytes) {
                                      reading->refused.append(bytes.error().text);
                                      continue;
                                  }
                                  bytesSoFar += bytes->size();
                                  if (bytesSoFar > mostBytesAtOnce)
                                      return refuse(QStringLiteral("一次添加的附件合起来太大，没有添加。分几次添加。"));
                                  reading->files.push_back({files[i].name, std::move(*bytes)});
                              }
                              BIHUAN_TRY(reading->attached, attachFiles(workspace, *county, code, period, reading->files));
                              reading->attached.refused = reading->refused + reading->attached.refused;
                              return {};
                          },
                          [this, reading](const Status &status) {
                              if (!status)
                                  return m_context.host.tell(status.error());
                              const Attached &attached = reading->attached;
                              Message said{attached.refused.isEmpty() ? Message::Kind::Done : Message::Kind::Warning, attachedSentence(attached), {}, {}};
                              if (attached.added == 0 && attached.refused.isEmpty())
                                  said.kind = Message::Kind::Info;
                              if (attached.added > 0) {
                                  said.actionText = QStringLiteral("撤销");
                                  said.action = [this] { m_context.actions.action(QStringLiteral("edit.undo"))->trigger(); };
                              }
                              if (!said.text.isEmpty())
                                  m_context.host.tell(said);
                          }});
}

/// The bytes, where nothing long runs; of a large file by a task, since its digest is computed.
void AttachmentActs::fetch(const Attachment &attachment, const std::function<void(const QByteArray &)> &use)
{
    if (m_context.file.isBusy())
        return m_context.host.tell(Message{Message::Kind::Info, QStringLiteral("正在进行较长的操作，完成后再打开附件。"), {}, {}});
    constexpr qint64 largeBytes = 2LL << 20;
    Database &database = m_context.file.workspace().database();
    const auto bytes = std::make_shared<QByteArray>();
    const auto read = [&database, attachment, bytes](const Progress &) -> Status {
        BIHUAN_TRY(*bytes, contentOf(database, attachment));
        return {};
    };
    const auto done = [this, bytes, use](const Status &status) { status ? use(*bytes) : m_context.host.tell(status.error()); };
    if (attachment.size <= largeBytes)
        return done(read({}));
    m_context.host.start({QStringLiteral("正在打开“%1”").arg(attachment.name), read, done});
}

void AttachmentActs::open(const Attachment &attachment)
{
    fetch(attachment, [this, attachment](const QByteArray &bytes) {
        const auto path = m_copies.write(attachment, bytes);
        if (!path)
            return m_context.host.tell(path.error());
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
            m_context.host.tell(Message{Message::Kind::Warning,
                                        QStringLiteral("这台电脑上没有能打开“%1”的程序。用“另存为”存出来，到别的电脑上打开。").arg(attachment.name), {}, {}});
    });
}

void AttachmentActs::saveAs(const Attachment &attachment)
{
    const QString path = QFileDialog::getSaveFileName(m_page, QStringLiteral("另存附件"), attachment.name);
    if (path.isEmpty())
        return;
    fetch(attachment, [this, path](const QByteArray &bytes) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return m_context.host.tell(Error{ErrorCode::Refused, QStringLiteral("“%1”写不进去，附件没有存出来。换一个位置再存。").arg(path), file.errorString()});
        m_context.host.tell(Message{Message::Kind::Done, QStringLiteral("附件已存到“%1”。").arg(path), {}, {}});
    });
}

void AttachmentActs::remove(const Attachment &attachment)
{
    if (const QString reason = m_context.file.lockReason(); !reason.isEmpty())
        return m_context.host.tell(Message{Message::Kind::Warning, reason, {}, {}});
    const auto removed = removeAttachments(m_context.file.workspace(), *m_context.file.county(), {attachment});
    if (!removed)
        return m_context.host.tell(removed.error());
    m_context.host.tell(Message{Message::Kind::Done, QStringLiteral("已删除附件“%1”。").arg(attachment.name), QStringLiteral("撤销"),
                                [this] { m_context.actions.action(QStringLiteral("edit.undo"))->trigger(); }});
}

} // namespace bihuan
