// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/periodacts.h"

#include "ui/actions/actionregistry.h"
#include "ui/dialogs/perioddialog.h"
#include "ui/models/officefile.h"
#include "ui/shell/pagehost.h"

namespace bihuan {

PeriodActs::PeriodActs(OfficeFile &file, PageHost &host, ActionRegistry &actions, QWidget *window)
    : QObject(window), m_file(file), m_host(host), m_actions(actions), m_window(window)
{
    const auto in = [this](const QString &state) { return [this, state] { return m_file.isWritable() && m_file.view().state == state; }; };
    const auto notice = [this](auto make, const QString &verb, void (PeriodActs::*act)()) {
        return [this, make, verb, act] { ask(make(m_file.view()), verb, [this, act] { (this->*act)(); }); };
    };
    actions.bind(QStringLiteral("period.close"), window, notice(&closingNotice, QStringLiteral("关闭填报"), &PeriodActs::close),
                 in(periodstates::open));
    actions.bind(QStringLiteral("period.reopen"), window, notice(&reopeningNotice, QStringLiteral("重新打开"), &PeriodActs::reopen),
                 in(periodstates::closed));
    actions.bind(QStringLiteral("period.publish"), window, notice(&publishingNotice, QStringLiteral("发布"), &PeriodActs::publish),
                 in(periodstates::closed));
}

void PeriodActs::ask(const PeriodNotice &notice, const QString &verb, std::function<void()> act)
{
    auto *dialog = new PeriodDialog(notice, verb, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, std::move(act));
    connect(dialog, &QDialog::finished, this, &PeriodActs::answered, Qt::QueuedConnection);
    dialog->open();
}

void PeriodActs::close()
{
    const QString done = closedText(m_file.view());
    run(QStringLiteral("正在关闭%1填报"), &closePeriod, [this, done] {
        m_host.tell(Message{Message::Kind::Done, done, QStringLiteral("重新打开"), [this] { reopen(); }});
    });
}

void PeriodActs::reopen()
{
    run(QStringLiteral("正在重新打开%1"), &openPeriod,
        [this] { m_host.tell(Message{Message::Kind::Done, reopenedText(m_file.view()), {}, {}}); });
}

void PeriodActs::publish()
{
    run(QStringLiteral("正在发布%1"), &publishPeriod,
        [this] { m_host.tell(Message{Message::Kind::Done, publishedText(m_file.view()), {}, {}}); });
}

/// All of them change how every matter of the year is seen.
void PeriodActs::run(const QString &title, Result<ChangeSummary> (*act)(Workspace &, const Period &),
                     std::function<void()> done)
{
    const Period period = m_file.period();
    m_host.start({title.arg(period.title()),
                  [this, act, period](const Progress &) -> Status {
                      BIHUAN_CHECK(act(m_file.workspace(), period));
                      return {};
                  },
                  [this, done = std::move(done)](const Status &status) {
                      if (!status)
                          return m_host.tell(status.error());
                      done();
                  }});
}

} // namespace bihuan
