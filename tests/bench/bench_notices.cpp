// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/noticeacts.h"
#include "core/services/noticedrafting.h"
#include "core/services/scalefile.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

// One move of one 督办单 in a county that has 500 of them: how long the book takes to be read anew, and to follow.

using namespace bihuan;

namespace {

constexpr size_t noticeCount = 500;
constexpr int rounds = 20;
constexpr double followGoal = 5; // ms, in the window's thread

double median(const std::function<void()> &act)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer clock;
        clock.start();
        act();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[rounds / 2];
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    const QString path = folder.filePath(QStringLiteral("county.bihuan"));
    auto made = createScaleFile(path, FileScale::County, 1, clock);
    if (!made)
        return 1;
    const std::unique_ptr<Workspace> workspace = std::move(*made);
    const Period period = Period::month(scaleFileYear, 3);
    const PeriodView view = *workspace->view(period);
    QStringList codes;
    for (const MatterRow &row : view.rows)
        codes.append(row.code);
    auto book = *NoticeBook::load(*workspace);
    NoticeRequest request{.codes = codes.mid(0, static_cast<qsizetype>(noticeCount)), .perUnit = false};
    const std::vector<Notice> drafts = draftNotices(view, *book, request)->notices;
    if (!saveDrafts(*workspace, drafts))
        return 1;
    NoticeMove move;
    ChangeSummary last;
    for (const Notice &notice : drafts) {
        for (const NoticeAct act : {NoticeAct::Submit, NoticeAct::SendBack, NoticeAct::Submit}) {
            move.act = act;
            move.text = QStringLiteral("核对后再送");
            last = *moveNotice(*workspace, notice.id, move);
        }
    }
    book = *NoticeBook::load(*workspace);
    const double whole = median([&] { (void)NoticeBook::load(*workspace); });
    const double followed = median([&] { (void)NoticeBook::after(*workspace, *book, last); });
    std::printf("%zu notices: read anew %.2f ms, followed %.2f ms (goal %.0f ms)\n", drafts.size(), whole, followed, followGoal);
    return 0;
}
