// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsheet.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

struct Line
{
    QString keys;
    QString text;
};

struct Group
{
    QString title;
    std::vector<Line> lines;
};

/// What tables understand by themselves, beside the actions.
Group tableKeys()
{
    return {QStringLiteral("表格"),
            {{QStringLiteral("直接输入"), QStringLiteral("替换单元格内容")},
             {QStringLiteral("F2"), QStringLiteral("修改单元格内容")},
             {QStringLiteral("Enter"), QStringLiteral("确认，到下一行")},
             {QStringLiteral("Tab"), QStringLiteral("确认，到右边一格")},
             {QStringLiteral("Esc"), QStringLiteral("放弃这次输入")},
             {QStringLiteral("Ctrl+方向键"), QStringLiteral("跳到边上")}}};
}

/// What the form of a matter understands beside that.
Group formKeys()
{
    return {QStringLiteral("表单里"),
            {{QStringLiteral("空格"), QStringLiteral("节点标为完成，恢复历史里的旧值")},
             {QStringLiteral("Enter"), QStringLiteral("到下一个可填的格")},
             {QStringLiteral("Alt+Enter"), QStringLiteral("长文字里换行")},
             {QStringLiteral("Del"), QStringLiteral("清空，或删除节点")},
             {QStringLiteral("Esc"), QStringLiteral("回到表格")}}};
}

std::vector<Group> groupsOf(const ActionRegistry &actions)
{
    std::vector<Group> groups;
    for (const ActionSpec &spec : actionSpecs()) {
        if (spec.keys.isEmpty())
            continue;
        if (groups.empty() || groups.back().title != spec.group)
            groups.push_back({spec.group, {}});
        const QAction *const action = actions.action(spec.id);
        QString text = action->text();
        text.remove(QStringLiteral("…"));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        // One key that does what there is to do on the page.
        if (auto &lines = groups.back().lines; !lines.empty() && lines.back().keys == keys)
            lines.back().text += QStringLiteral("、") + text;
        else
            lines.push_back({keys, text});
    }
    groups.push_back(tableKeys());
    groups.push_back(formKeys());
    return groups;
}

} // namespace

ShortcutSheet::ShortcutSheet(const ActionRegistry &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(QStringLiteral("快捷键一览"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::m);
    QVBoxLayout *const thirds[] = {new QVBoxLayout, new QVBoxLayout, new QVBoxLayout};
    size_t heights[] = {0, 0, 0};
    const std::vector<Group> groups = groupsOf(actions);
    int keysWidth = 0; // one column through all cards
    for (const Group &group : groups) {
        for (const Line &line : group.lines)
            keysWidth = std::max(keysWidth, fontMetrics().horizontalAdvance(line.keys));
    }
    for (const Group &group : groups) {
        auto *card = new Card(group.title, this);
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(space::l);
        grid->setVerticalSpacing(space::xs);
        for (const Line &line : group.lines) {
            const int row = grid->rowCount();
            auto *keys = new QLabel(line.keys, card);
            keys->setForegroundRole(QPalette::Link);
            grid->addWidget(keys, row, 0);
            grid->addWidget(new QLabel(line.text, card), row, 1);
        }
        grid->setColumnMinimumWidth(0, keysWidth);
        grid->setColumnStretch(1, 1);
        card->content()->addLayout(grid);
        const auto lowest = std::ranges::min_element(heights) - std::begin(heights);
        heights[lowest] += group.lines.size() + 2;
        thirds[lowest]->addWidget(card);
    }
    for (QVBoxLayout *const third : thirds) {
        third->setSpacing(space::m);
        third->addStretch();
        columns->addLayout(third, 1);
    }
    auto *content = new QWidget(this);
    content->setLayout(columns);
    columns->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(QStringLiteral("快捷键一览"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    constexpr int mostHeight = 690; // of a screen of 768
    resize(900, std::min(content->sizeHint().height(), mostHeight));
}

} // namespace bihuan
