// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "ui/attachments/openedcopies.h"
#include "ui/attachments/pictures.h"
#include "ui/shell/page.h"

#include <QStringList>

#include <functional>

class QMimeData;

namespace bihuan {

struct Error;

/// What is done with attachments, wherever it is asked for: attach what is dropped, pasted or chosen, open, save, remove.
class AttachmentActs : public QObject
{
    Q_OBJECT

public:
    AttachmentActs(const PageContext &context, QWidget *page);

    Pictures &pictures() { return m_pictures; }
    /// Files of this computer, or a picture.
    static bool takes(const QMimeData &data);
    bool mayAttach() const;

    /// To the matter of this code, as evidence for the shown month; photos are scaled down. A long task.
    void attach(const QString &code, const QMimeData &data);
    void choose(const QString &code);

    /// Hands a copy to the program that opens such files here.
    void open(const Attachment &attachment);
    void saveAs(const Attachment &attachment);
    void remove(const Attachment &attachment);
    /// One of the attachments, large in place of the page; the others are a key away.
    void preview(const std::vector<Attachment> &attachments, int shown) { Q_EMIT previewWanted(attachments, shown); }

Q_SIGNALS:
    void previewWanted(const std::vector<bihuan::Attachment> &attachments, int shown);

private:
    struct Dropped
    {
        QString name;
        std::function<Result<QByteArray>()> read; ///< in the task's thread
    };
    void attach(const QString &code, std::vector<Dropped> files);
    static Dropped fileAt(const QString &path);
    void fetch(const Attachment &attachment, const std::function<void(const QByteArray &)> &use);

    PageContext m_context;
    QWidget *m_page;
    Pictures m_pictures;
    OpenedCopies m_copies;
};

} // namespace bihuan
