// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchpalette.h"

#include "ui/delegates/founddelegate.h"
#include "ui/models/foundmodel.h"
#include "ui/models/officefile.h"
#include "ui/shell/page.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/settings.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QCursor>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int paletteWidth = 680;
constexpr int paletteTop = 60;      ///< just beneath the top bar
constexpr int tallestList = 460;
constexpr int linesOfAPage = 6;
constexpr double veil = 0.62; ///< how much of the page is gone behind it

/// The ground that everything stands on.
class PalettePanel : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensOf(palette());
        QPainter painter(this);
        roundedBox(painter, rect(), radius::card, tokens.surface, tokens.strongLine);
    }
};

QLabel *smallLabel(QWidget *parent, QPalette::ColorRole role)
{
    auto *label = new QLabel(parent);
    label->setFont(type::small(parent->font()));
    label->setForegroundRole(role);
    label->setWordWrap(true);
    return label;
}

} // namespace

SearchPalette::SearchPalette(OfficeFile &file, PageHost &host, QWidget *desk)
    : QWidget(desk), m_file(file), m_host(host), m_model(new FoundModel(file, this)), m_panel(new PalettePanel(this)),
      m_field(new QLineEdit(m_panel)), m_list(new QListView(m_panel)), m_nothing(new QLabel(m_panel)),
      m_hint(smallLabel(m_panel, QPalette::Text)), m_keys(smallLabel(m_panel, QPalette::PlaceholderText))
{
    setObjectName(QStringLiteral("searchPalette"));
    setAccessibleName(QStringLiteral("查找面板"));
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setAccessibleName(QStringLiteral("要找的事项、单位或领导"));
    m_field->setPlaceholderText(QStringLiteral("名称、拼音首字母或编号"));
    m_field->setFrame(false);
    m_field->setMinimumHeight(36);
    m_field->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("searchResults"));
    m_list->setAccessibleName(QStringLiteral("找到的"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FoundDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setObjectName(QStringLiteral("searchNothing"));
    m_nothing->setFont(type::cardTitle(font()));
    m_nothing->setContentsMargins(space::l, space::l, space::l, 0);
    m_hint->setObjectName(QStringLiteral("searchHint"));
    m_hint->setContentsMargins(space::l, space::xs, space::l, space::l);
    m_keys->setText(QStringLiteral("↑ ↓ 选择      Enter 打开      Tab 下一类      Esc 关闭"));
    m_keys->setContentsMargins(space::l, space::xs, space::l, 0);

    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, space::s, 1, space::s);
    column->setSpacing(space::xs);
    auto *fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(space::s, 0, space::s, 0);
    fieldRow->addWidget(m_field);
    column->addLayout(fieldRow);
    auto *line = new QFrame(m_panel);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Midlight);
    column->addWidget(line);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    column->addWidget(m_hint);
    column->addWidget(m_keys);

    connect(m_field, &QLineEdit::textChanged, this, &SearchPalette::search);
    connect(m_list, &QListView::clicked, this, &SearchPalette::openCurrent);
    m_field->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    desk->installEventFilter(this);
    hide();
}

void SearchPalette::open()
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
        loadRecent();
        show();
        raise();
    }
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

void SearchPalette::dismiss()
{
    if (m_before)
        m_before->setFocus();
    hide();
}

void SearchPalette::loadRecent()
{
    std::vector<FoundThing> recent;
    for (const QString &entry : Settings().foundLately(m_file.path())) {
        const int kind = entry.section(QLatin1Char(' '), 0, 0).toInt();
        if (kind >= 0 && kind < static_cast<int>(findKinds.size()))
            recent.push_back({static_cast<FindKind>(kind), entry.section(QLatin1Char(' '), 1)});
    }
    m_model->setRecent(std::move(recent));
}

void SearchPalette::search()
{
    m_model->search(m_field->text());
    const bool found = m_model->rowCount() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    m_hint->setVisible(!found);
    if (!found) {
        const bool began = !m_model->typed().isEmpty();
        m_nothing->setText(began ? QStringLiteral("没有找到“%1”").arg(m_model->typed())
                                 : QStringLiteral("找事项、单位、领导"));
        m_hint->setText(began ? QStringLiteral("只找 %1 年的事项。换一个说法，少打几个字，或者只打拼音首字母再试。").arg(m_file.county()->year())
                              : QStringLiteral("打汉字、全拼、拼音首字母或编号都行，几个词用空格隔开，例如“cpcx”“发改 隧道”“ZJ-2024-05”。"
                                               "也可以用扫码枪扫纸上的编号。"));
    }
    m_mouse = QCursor::pos();
    place();
    m_list->setCurrentIndex({});
    m_list->scrollToTop();
    move(1);
}

void SearchPalette::place()
{
    setGeometry(parentWidget()->rect());
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::clamp(height, 1, std::max(1, std::min(tallestList, this->height() - 3 * paletteTop))));
    const int width = std::min(paletteWidth, this->width() - 2 * space::xl);
    m_panel->setFixedWidth(width);
    m_panel->layout()->activate();
    m_panel->resize(width, m_panel->layout()->hasHeightForWidth() ? m_panel->layout()->totalHeightForWidth(width) : m_panel->sizeHint().height());
    m_panel->move((this->width() - width) / 2, paletteTop);
}

/// By so many lines; headings are no place to stand, and the ends meet.
void SearchPalette::move(int step)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int direction = step < 0 ? -1 : 1;
    int row = m_list->currentIndex().row();
    for (int left = std::abs(step); left > 0; --left) {
        int next = row;
        do {
            next += direction;
            if (next < 0 || next >= rows) {
                if (std::abs(step) > 1) // a page stops at the end
                    return m_list->setCurrentIndex(m_model->index(row, 0));
                next = next < 0 ? rows - 1 : 0;
            }
        } while (m_model->lineAt(next).sort == FoundLine::Sort::Heading);
        row = next;
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    // With its heading, when it is the first beneath it.
    m_list->scrollTo(m_model->index(std::max(0, row - 1), 0));
    m_list->scrollTo(m_model->index(row, 0));
}

void SearchPalette::moveToNextGroup(bool forward)
{
    std::vector<int> firsts;
    for (int row = 0; row + 1 < m_model->rowCount(); ++row) {
        if (m_model->lineAt(row).sort == FoundLine::Sort::Heading)
            firsts.push_back(row + 1);
    }
    if (firsts.empty())
        return;
    const int now = m_list->currentIndex().row();
    int target = forward ? firsts.front() : firsts.back();
    if (forward) {
        const auto next = std::ranges::upper_bound(firsts, now);
        target = next == firsts.end() ? firsts.front() : *next;
    } else {
        const auto own = std::ranges::upper_bound(firsts, now) - firsts.begin() - 1;
        target = own > 0 ? firsts[static_cast<size_t>(own - 1)] : firsts.back();
    }
    m_list->setCurrentIndex(m_model->index(target, 0));
    m_list->scrollTo(m_model->index(target - 1, 0));
    m_list->scrollTo(m_model->index(target, 0));
}

void SearchPalette::openCurrent()
{
    if (m_list->currentIndex().isValid())
        choose(m_list->currentIndex().row());
}

void SearchPalette::pointAt(const QMouseEvent &event)
{
    if (event.globalPosition().toPoint() == m_mouse)
        return;
    m_mouse = event.globalPosition().toPoint();
    const QModelIndex index = m_list->indexAt(event.position().toPoint());
    if (index.flags().testFlag(Qt::ItemIsSelectable))
        m_list->setCurrentIndex(index);
}

void SearchPalette::choose(int row)
{
    const FoundLine line = m_model->lineAt(row);
    const auto way = m_model->wayTo(row);
    dismiss();
    if (!way)
        return m_host.tell(Message{Message::Kind::Info, way.error().text, {}, {}});
    if (line.sort == FoundLine::Sort::Thing) {
        m_model->noteOpened(line.thing);
        QStringList entries;
        for (const FoundThing &thing : m_model->recent())
            entries.append(QString::number(static_cast<int>(thing.kind)) + QLatin1Char(' ') + thing.id);
        Settings().setFoundLately(m_file.path(), entries);
        m_field->clear();
    }
    m_host.openPage(way->notice.isEmpty() ? pageids::ledger : pageids::notices, *way);
}

bool SearchPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(linesOfAPage);
        return true;
    case Qt::Key_PageUp:
        move(-linesOfAPage);
        return true;
    case Qt::Key_Tab:
        moveToNextGroup(true);
        return true;
    case Qt::Key_Backtab:
        moveToNextGroup(false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool SearchPalette::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (object == m_list->viewport() && event->type() == QEvent::MouseMove)
        pointAt(*static_cast<QMouseEvent *>(event));
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && handleKey(key->key()))
            return true;
    }
    if (object == m_field && event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide(); // the keyboard went elsewhere
    }
    return QWidget::eventFilter(object, event);
}

void SearchPalette::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    dismiss();
}

void SearchPalette::paintEvent(QPaintEvent *)
{
    QColor ground = tokensOf(palette()).window;
    ground.setAlphaF(static_cast<float>(veil));
    QPainter(this).fillRect(rect(), ground);
}

} // namespace bihuan
