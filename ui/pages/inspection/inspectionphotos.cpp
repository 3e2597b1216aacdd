// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspection/inspectionphotos.h"

#include "core/services/inspectionacts.h"
#include "ui/attachments/photo.h"
#include "ui/models/officefile.h"
#include "ui/shell/pagehost.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace bihuan {

void choosePhotos(const PageContext &context, const InspectionFile &file, const InspectionFindingId &finding, QWidget &page)
{
    const QStringList paths = QFileDialog::getOpenFileNames(&page, QStringLiteral("添加照片"), {},
                                                            QStringLiteral("照片 (*.jpg *.jpeg *.png *.bmp *.webp);;所有文件 (*)"));
    if (paths.isEmpty())
        return;
    const auto outcome = std::make_shared<Attached>();
    context.host.start({QStringLiteral("正在添加照片"),
                        [&workspace = context.file.workspace(), file, finding, paths, outcome](const Progress &) -> Status {
                            std::vector<FileToAttach> photos;
                            for (const QString &path : paths) {
                                QFile photo(path);
                                const QString name = QFileInfo(path).fileName();
                                if (!photo.open(QIODevice::ReadOnly))
                                    return refuse(QStringLiteral("“%1”读不出来，可能已被移走，或没有读取的权限。").arg(name), path);
                                BIHUAN_TRY(QByteArray bytes, fittedPhoto(photo.readAll(), name));
                                photos.push_back({name, std::move(bytes)});
                            }
                            BIHUAN_TRY(*outcome, addPhotos(workspace, file, finding, photos));
                            return {};
                        },
                        [&host = context.host, outcome](const Status &status) {
                            if (!status)
                                return host.tell(status.error());
                            if (const QString said = attachedSentence(*outcome); !said.isEmpty())
                                host.tell(Message{outcome->refused.isEmpty() ? Message::Kind::Done : Message::Kind::Warning, said, {}, {}});
                        }});
}

std::vector<Attachment> picturesOf(const InspectionFile &file, const InspectionFindingId &finding)
{
    std::vector<Attachment> pictures;
    for (const InspectionPhoto &photo : file.photosOf(finding))
        pictures.push_back({{}, photo.id, {}, photo.name, photo.mediaType, photo.digest, photo.size, photo.addedBy, photo.addedAt});
    return pictures;
}

} // namespace bihuan
