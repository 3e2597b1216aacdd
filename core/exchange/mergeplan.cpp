// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mergeplan.h"

#include "core/exchange/rowmerge.h"
#include "core/services/periodlife.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace bihuan {

namespace {

/// The deadline of the newest form of the unit and period; invalid for none.
QDate deadlineOf(const ExchangeRows &exchange, const UnitId &unit, const Period &period)
{
    QDate deadline;
    for (const PackageRecord &record : exchange.packages) {
        if (record.kind == QStringLiteral("form") && record.unit == unit && record.period == period)
            deadline = QDate::fromString(QJsonDocument::fromJson(record.body.toUtf8()).object()[QStringLiteral("deadline")].toString(), Qt::ISODate);
    }
    return deadline;
}

QString marked(const ToldLines &lines)
{
    for (const ToldReport &report : lines.reports) {
        for (const Fields *fields : {&report.fields.report, &report.fields.matter}) {
            for (const Value &value : *fields) {
                const auto *const text = std::get_if<QString>(&value);
                if (const QString mark = text ? secrecyMark(*text) : QString(); !mark.isEmpty())
                    return mark;
            }
        }
    }
    return {};
}

class Planner
{
public:
    Planner(const MergeGround &ground, const MergeDecisions &decisions) : m_ground(ground), m_decisions(decisions) {}

    MergePlan plan(const std::vector<ReadReport> &reports)
    {
        for (const ReadReport &report : reports)
            m_plan.packages.push_back(judged(report));
        supersede();
        for (size_t i = 0; i < reports.size(); ++i) {
            if (m_plan.packages[i].isTaken() || m_plan.packages[i].verdict == PackagePlan::Verdict::NeedsKey)
                fill(m_plan.packages[i], reports[i]);
        }
        std::ranges::stable_sort(m_plan.packages, {}, [this](const PackagePlan &package) {
            const bool passed = package.verdict != PackagePlan::Verdict::Refused;
            return std::tuple(!passed, positionOf(package.unit), package.head.period.toString(), package.head.serial, package.head.id, package.file);
        });
        return std::move(m_plan);
    }

private:
    using Verdict = PackagePlan::Verdict;

    qsizetype positionOf(const UnitId &unit) const
    {
        const auto &[year, county] = *m_ground.years.begin();
        Q_UNUSED(year);
        const auto &units = county->units().units();
        return std::ranges::find(units, unit, &Unit::id) - units.begin();
    }

    /// The package as a whole, before its rows are looked at.
    PackagePlan judged(const ReadReport &report) const
    {
        PackagePlan plan;
        plan.file = report.name;
        plan.head = report.package.head;
        plan.signer = report.package.signer;
        plan.digest = report.package.digest;
        const auto refused = [&](const QString &sentence) {
            plan.verdict = Verdict::Refused;
            plan.sentence = sentence;
            return plan;
        };
        if (report.refused)
            return refused(report.refused->text);
        const QString period = plan.head.period.title();
        if (report.package.kind != PackageKind::Report)
            return refused(QStringLiteral("这不是上报文件，是县里发出的。向%1要它导出的上报文件。").arg(plan.head.unitTitle));
        if (!m_ground.exchange.office || m_ground.exchange.office->county != plan.head.county)
            return refused(QStringLiteral("这是报给%1另一份督办文件的，和本文件对不上。向%2核实是不是用错了填报文件。").arg(plan.head.countyName, plan.head.unitTitle));
        const County *const county = m_ground.year(plan.head.period.year);
        const Unit *const unit = county ? county->units().findKey(plan.head.unit) : nullptr;
        if (!unit)
            return refused(QStringLiteral("本文件里没有“%1”这个单位。核对是不是报错了地方。").arg(plan.head.unitTitle));
        plan.unit = unit->id;
        const PeriodRecord *const record = county->period(plan.head.period);
        if (!record)
            return refused(QStringLiteral("%1还没有打开填报。先打开这一期，或退给单位核对填报期。").arg(period));
        qint64 taken = -1;
        for (const PackageRecord &known : m_ground.exchange.packages) {
            if (known.kind != QStringLiteral("report"))
                continue;
            if (known.id == plan.head.id) {
                plan.verdict = Verdict::Again;
                plan.sentence = QStringLiteral("这一份已经汇总过，不再重复。");
                return plan;
            }
            if (known.unit == plan.unit && known.period == plan.head.period)
                taken = std::max(taken, known.serial);
        }
        if (record->state != periodstates::open)
            return refused(QStringLiteral("%1%2，不再收数。关闭的期可以重新打开；已发布的，请单位并入后面的期更正。").arg(period, periodStateTitle(record->state)));
        if (plan.head.serial <= taken)
            return refused(QStringLiteral("%1已经汇总过更新的一份，这一份较旧，没有采用。").arg(plan.head.unitTitle));
        if (const QString mark = marked(report.lines); !mark.isEmpty())
            return refused(QStringLiteral("内容里有“%1”标志，涉密内容不能用本程序处理。按保密规定另行报送，文件请删除。").arg(mark));
        judgeKey(plan, unit->shortTitle);
        const QDate deadline = deadlineOf(m_ground.exchange, plan.unit, plan.head.period);
        plan.isLate = deadline.isValid() && QDateTime::fromString(plan.head.madeAt, Qt::ISODate).date() > deadline;
        if (plan.isLate)
            plan.warnings.append(QStringLiteral("逾期：时限 %1，导出于 %2。").arg(deadline.toString(Qt::ISODate), plan.head.madeAt.left(10)));
        return plan;
    }

    void judgeKey(PackagePlan &plan, const QString &unit) const
    {
        const QString key = QString::fromLatin1(plan.signer.toHex());
        bool any = false;
        for (const UnitKey &known : m_ground.exchange.keys) {
            if (known.unit != plan.unit)
                continue;
            any = true;
            if (known.openKey == key)
                return;
        }
        plan.isNewKey = true;
        if (!any) {
            plan.keyRemark = QStringLiteral("首次上报时登记");
            plan.warnings.append(QStringLiteral("首次收到%1的签名，指纹 %2，和交接单核对。").arg(unit, fingerprint(plan.signer)));
        } else if (const auto *const confirmed = m_decisions.confirmed(plan.place())) {
            plan.keyRemark = confirmed->reason;
            plan.warnings.append(QStringLiteral("%1换了签名密钥，已确认：%2").arg(unit, confirmed->reason));
        } else {
            plan.verdict = Verdict::NeedsKey;
            plan.sentence = QStringLiteral("%1换了签名密钥（电脑可能重装过），指纹 %2。打电话核对指纹后确认，再汇总。").arg(unit, fingerprint(plan.signer));
        }
    }

    /// Of one unit and period only the last package counts, the same one once.
    void supersede()
    {
        std::map<QString, PackagePlan *> last;
        for (PackagePlan &plan : m_plan.packages) {
            if (!plan.isTaken() && plan.verdict != Verdict::NeedsKey)
                continue;
            PackagePlan *&newest = last[plan.place()];
            if (!newest) {
                newest = &plan;
                continue;
            }
            const bool later = std::tuple(plan.head.serial, plan.head.id) > std::tuple(newest->head.serial, newest->head.id);
            PackagePlan &older = later ? *newest : plan;
            older.sentence = older.head.id == (later ? plan : *newest).head.id ? QStringLiteral("同一份文件出现了两次，只汇总一次。") : QStringLiteral("同一期有更新的一份，只汇总更新的。");
            older.verdict = Verdict::Superseded;
            if (later)
                newest = &plan;
        }
    }

    /// The newest period that the unit speaks of, here or before: dates of matters are taken from that one alone.
    bool isNewest(const PackagePlan &plan) const
    {
        const auto isLater = [&](const Period &period) { return period > plan.head.period; };
        return std::ranges::none_of(m_ground.exchange.packages, [&](const PackageRecord &known) {
            return known.kind == QStringLiteral("report") && known.unit == plan.unit && isLater(known.period);
        }) && std::ranges::none_of(m_plan.packages, [&](const PackagePlan &other) { return other.isTaken() && other.unit == plan.unit && isLater(other.head.period); });
    }

    void fill(PackagePlan &plan, const ReadReport &report) const
    {
        const County &county = *m_ground.year(plan.head.period.year);
        const auto found = m_ground.base.find(plan.place());
        const RowMerger merger(county, plan.unit, plan.head, found == m_ground.base.end() ? std::vector<BaseValue>() : found->second, m_decisions, isNewest(plan));
        QSet<MatterId> passed;
        for (const ToldReport &told : report.lines.reports) {
            plan.rows.push_back(merger.merge(told));
            if (plan.rows.back().kind != MergeRow::Kind::NotPassed)
                passed.insert(told.matter);
        }
        std::ranges::stable_sort(plan.rows, {}, &MergeRow::code);
        for (const ToldAttachment &attachment : report.lines.attachments) {
            if (passed.contains(attachment.attachment.matter))
                plan.attachments.push_back(attachment);
        }
        plan.files = report.package.files;
    }

    const MergeGround &m_ground;
    const MergeDecisions &m_decisions;
    MergePlan m_plan;
};

void addFile(std::vector<ReadReport> &reports, const QString &path, const KeyPair &own, const QString &password)
{
    const auto found = packagesIn(path);
    if (!found) {
        reports.push_back({QFileInfo(path).fileName(), {}, {}, found.error()});
        return;
    }
    for (const FoundPackage &one : *found) {
        ReadReport report{one.name, {}, {}, {}};
        auto package = container::read(one.bytes, one.name, own, password);
        if (!package) {
            report.refused = package.error();
        } else {
            report.package = std::move(*package);
            if (auto lines = readLines(report.package, one.name))
                report.lines = std::move(*lines);
            else
                report.refused = lines.error();
        }
        reports.push_back(std::move(report));
    }
}

} // namespace

std::vector<ReadReport> readReports(const QStringList &paths, const KeyPair &own, const QString &password)
{
    std::vector<ReadReport> reports;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            addFile(reports, path, own, password);
            continue;
        }
        QStringList files;
        for (QDirIterator at(path, QDir::Files, QDirIterator::Subdirectories); at.hasNext();)
            files.append(at.next());
        files.sort();
        for (const QString &file : files)
            addFile(reports, file, own, password);
    }
    return reports;
}

const County *MergeGround::year(int year) const
{
    const auto found = years.find(year);
    return found == years.end() ? nullptr : found->second.get();
}

QString placeOf(const QString &unitKey, const Period &period)
{
    return unitKey + QLatin1Char('/') + period.toString();
}

int PackagePlan::count(MergeRow::Kind kind) const
{
    return static_cast<int>(std::ranges::count(rows, kind, &MergeRow::kind));
}

int PackagePlan::returnedCount() const
{
    return static_cast<int>(std::ranges::count(rows, true, &MergeRow::returned));
}

QStringList PackagePlan::open() const
{
    QStringList places;
    if (verdict == Verdict::NeedsKey)
        places.append(place());
    if (verdict == Verdict::Taken || verdict == Verdict::NeedsKey) {
        for (const MergeRow &row : rows)
            places += row.open;
    }
    return places;
}

int MergePlan::count(MergeRow::Kind kind) const
{
    int count = 0;
    for (const PackagePlan &package : packages)
        count += package.isTaken() ? package.count(kind) : 0;
    return count;
}

QStringList MergePlan::open() const
{
    QStringList places;
    for (const PackagePlan &package : packages)
        places += package.open();
    return places;
}

MergePlan planMerge(const MergeGround &ground, const std::vector<ReadReport> &reports, const MergeDecisions &decisions)
{
    return Planner(ground, decisions).plan(reports);
}

Result<MergeGround> mergeGround(Workspace &workspace, const std::vector<ReadReport> &reports)
{
    MergeGround ground;
    BIHUAN_TRY(const OfficeRows office, loadOffice(workspace.database()));
    BIHUAN_TRY(ground.exchange, loadExchange(workspace.database()));
    QSet<int> years{office.office.year};
    for (const ReadReport &report : reports) {
        // Only of periods that the file knows: a year is not loaded because a package says so.
        if (!report.refused && std::ranges::find(office.periods, report.package.head.period, &PeriodRecord::period) != office.periods.end())
            years.insert(report.package.head.period.year);
    }
    for (const int year : years) {
        BIHUAN_TRY(ground.years[year], workspace.county(year));
    }
    for (const ReadReport &report : reports) {
        const PackageHead &head = report.package.head;
        const County *const county = report.refused ? nullptr : ground.year(head.period.year);
        const Unit *const unit = county ? county->units().findKey(head.unit) : nullptr;
        if (!unit || ground.base.contains(placeOf(head.unit, head.period)))
            continue;
        BIHUAN_TRY(ground.base[placeOf(head.unit, head.period)], loadBase(workspace.database(), unit->id, head.period.toString()));
    }
    return ground;
}

QString secrecyMark(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("(绝密|机密|秘密)\\s*★|(^|密级[：:]|[【〔（(\\[])\\s*(绝密|机密|秘密)\\s*($|[】〕）)\\]])"), QRegularExpression::MultilineOption);
    const auto found = mark.match(text);
    if (!found.hasMatch())
        return {};
    return found.captured(1).isEmpty() ? found.captured(3) : found.captured(1);
}

} // namespace bihuan
