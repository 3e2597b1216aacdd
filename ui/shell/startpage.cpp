// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"

#include "ui/actions/actionregistry.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/settings.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/brand.h"
#include "ui/widgets/startbutton.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace bihuan {

namespace {

constexpr int columnWidth = 520;

QString droppedFile(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

/// A folder as its owner knows it: from the home folder on.
QString folderWords(const QString &folder)
{
    const QString home = QDir::homePath();
    if (folder == home)
        return QStringLiteral("主文件夹");
    return folder.startsWith(home + QLatin1Char('/')) ? QStringLiteral("主文件夹") + folder.mid(home.size()) : folder;
}

void empty(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

StartPage::StartPage(ActionRegistry &actions, Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_messages(new MessageBar(this)), m_recent(new QVBoxLayout),
      m_recentBox(new QWidget(this))
{
    setObjectName(QStringLiteral("startPage"));
    setAccessibleName(QStringLiteral("开始"));
    setAcceptDrops(true);

    auto *column = new QVBoxLayout;
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(new Brand(this));
    auto *what = new QLabel(QStringLiteral("目标、承诺、项目，一个文件管到底：按月填报、三色预警、编印通报。"),
                            this);
    what->setForegroundRole(QPalette::PlaceholderText);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addSpacing(space::s);
    const auto offer = [&](const QString &id, const QString &iconName, const QString &title, const QString &text) {
        auto *button = new StartButton(iconName, title, text, this);
        button->setObjectName(QStringLiteral("start.") + id);
        connect(button, &QAbstractButton::clicked, actions.action(id), &QAction::trigger);
        column->addWidget(button);
    };
    offer(QStringLiteral("file.new"), QStringLiteral("plus"), QStringLiteral("新建"),
          QStringLiteral("为本单位建一个新文件，随后导入 Excel 台账"));
    offer(QStringLiteral("file.open"), QStringLiteral("folder"), QStringLiteral("打开"),
          QStringLiteral("打开已有的 .bihuan 文件，也可以直接拖进来"));
    offer(QStringLiteral("file.sample"), QStringLiteral("sample"), QStringLiteral("打开示例"),
          QStringLiteral("柞水县 2024 年的示例数据，可以随意修改"));
    auto *recentColumn = new QVBoxLayout(m_recentBox);
    recentColumn->setContentsMargins(0, space::m, 0, 0);
    auto *heading = new QLabel(QStringLiteral("最近打开"), this);
    heading->setFont(type::small(font()));
    heading->setForegroundRole(QPalette::PlaceholderText);
    recentColumn->addWidget(heading);
    m_recent->setSpacing(0);
    recentColumn->addLayout(m_recent);
    column->addWidget(m_recentBox);
    column->addStretch(3);

    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setFixedWidth(columnWidth);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_messages);
    page->addWidget(middle, 1, Qt::AlignHCenter);
    refresh();
}

void StartPage::refresh()
{
    empty(*m_recent);
    const QStringList files = m_settings.recentFiles();
    m_recentBox->setVisible(!files.isEmpty());
    for (const QString &path : files) {
        const QFileInfo info(path);
        auto *button = new StartButton(QStringLiteral("file"), info.completeBaseName(), folderWords(info.absolutePath()), this);
        button->setObjectName(QStringLiteral("recent.") + info.fileName());
        button->setCompact(true);
        connect(button, &QAbstractButton::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
        m_recent->addWidget(button);
    }
}

QString StartPage::messageText() const
{
    return m_messages->text();
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(*event->mimeData());
    if (!path.isEmpty())
        Q_EMIT fileChosen(path);
}

} // namespace bihuan
