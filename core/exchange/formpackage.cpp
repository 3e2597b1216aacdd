// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/formpackage.h"

#include "core/exchange/formrows.h"
#include "core/services/periodlife.h"
#include "core/storage/store.h"

#include <QJsonDocument>

#include <algorithm>

namespace bihuan {

namespace {

QJsonObject formOf(const FormRequest &request, const County &county)
{
    const Office &office = county.office();
    return {{QStringLiteral("deadline"), request.deadline.isValid() ? request.deadline.toString(Qt::ISODate) : QString()},
            {QStringLiteral("message"), request.message},
            {QStringLiteral("year"), county.year()},
            {QStringLiteral("notice"), office.notice},
            {QStringLiteral("bulletinName"), office.bulletinName},
            {QStringLiteral("documentCode"), office.documentCode}};
}

ToldReport toldReport(const MatterFile &file, const Report &report)
{
    const Value why = report.extra.value(reportfields::returnReason);
    const QString reason = std::holds_alternative<QString>(why) ? std::get<QString>(why) : QString();
    return {file.matter->id, file.matter->code, file.matter->name, report.period, report.state, reason, reportedFields(file, report.period)};
}

/// What the unit is given of `file`, as the next package will be compared with it.
std::vector<BaseValue> baseOf(const MatterFile &file, const UnitId &unit, const Period &period)
{
    std::vector<BaseValue> base;
    const ReportedFields fields = reportedFields(file, period);
    for (auto field = fields.report.begin(); field != fields.report.end(); ++field)
        base.push_back({file.matter->id, unit, period.toString(), field.key(), valueText(field.value())});
    for (auto field = fields.matter.begin(); field != fields.matter.end(); ++field)
        base.push_back({file.matter->id, unit, QString(), field.key(), valueText(field.value())});
    return base;
}

class FormMaker
{
public:
    FormMaker(ExchangeContext &context, const FormRequest &request, const County &county, const ExchangeRows &exchange)
        : m_context(context), m_request(request), m_county(county), m_exchange(exchange), m_office(countyOffice(exchange, county)),
          m_now(context.workspace.clock().now()), m_serial(nextSerial(exchange, m_now))
    {
    }

    const ExchangeOffice &office() const { return m_office; }

    Result<IssuedForm> make(const Unit &unit)
    {
        IssuedForm form;
        std::vector<const MatterFile *> matters;
        for (const MatterFile &file : m_county.matters()) {
            if (file.matter->leadUnit == unit.id)
                matters.push_back(&file);
        }
        if (matters.empty())
            return refuse(QStringLiteral("“%1”%2没有牵头的事项，不用发填报文件。").arg(unit.title).arg(m_county.year()));
        form.matters = static_cast<int>(matters.size());
        Package &package = form.package;
        package.kind = PackageKind::Form;
        package.head = {newUuid(), m_context.program, container::payloadVersion, m_office.county, m_office.countyName, unit.key, unit.shortTitle, m_request.period, m_serial,
                        m_now.toString(Qt::ISODate)};
        package.lines = formLine(formOf(m_request, m_county));
        BIHUAN_TRY(const std::vector<ToldRow> rows, formRows(m_context.workspace.database(), m_county, unit, matters, m_request.period));
        for (const ToldRow &row : rows)
            package.lines += rowLine(row);
        for (const MatterFile *file : matters) {
            for (const Report *report : file->course.halfMonths) {
                if (report && report->period <= m_request.period)
                    package.lines += reportLine(toldReport(*file, *report));
            }
            const auto base = baseOf(*file, unit.id, m_request.period);
            m_base.insert(m_base.end(), base.begin(), base.end());
        }
        BIHUAN_TRY(const PackageLock lock, lockOf(unit));
        BIHUAN_TRY(form.bytes, container::write(package, m_context.key, lock));
        BIHUAN_TRY(package, container::readHead(form.bytes, packageFileName(package)));
        m_records.push_back({package.head.id, QStringLiteral("form"), unit.id, m_request.period, m_serial, QString::fromLatin1(package.digest.toHex()),
                             QString::fromLatin1(package.signer.toHex()), package.head.madeAt, m_context.workspace.editor()->actor(), package.head.madeAt,
                             QString::fromUtf8(QJsonDocument(formOf(m_request, m_county)).toJson(QJsonDocument::Compact))});
        return form;
    }

    Status record(Store &store, const std::vector<BaseValue> &before) const
    {
        BIHUAN_CHECK(openForFigures(store, m_county, m_request.period, m_now));
        if (!m_exchange.office)
            BIHUAN_CHECK(store.exchangeOffices.save(m_office));
        for (const PackageRecord &record : m_records)
            BIHUAN_CHECK(store.packages.insert(record));
        for (const BaseValue &old : before)
            BIHUAN_CHECK(store.baseValues.remove(old));
        for (const BaseValue &value : m_base)
            BIHUAN_CHECK(store.baseValues.save(value));
        return {};
    }

private:
    Result<PackageLock> lockOf(const Unit &unit) const
    {
        PackageLock lock{{}, m_request.password};
        if (!m_request.toKeys)
            return lock;
        for (const UnitKey &known : m_exchange.keys) {
            if (known.unit == unit.id)
                lock.recipient = QByteArray::fromHex(known.openKey.toLatin1()); // the newest one
        }
        if (lock.recipient.isEmpty())
            return refuse(QStringLiteral("还没有登记“%1”的密钥，不能加密给它。先收一次它的上报文件，或改用口令。").arg(unit.title));
        return lock;
    }

    ExchangeContext &m_context;
    const FormRequest &m_request;
    const County &m_county;
    const ExchangeRows &m_exchange;
    ExchangeOffice m_office;
    QDateTime m_now;
    qint64 m_serial;
    std::vector<BaseValue> m_base;
    std::vector<PackageRecord> m_records;
};

} // namespace

std::vector<const Unit *> unitsWithMatters(const County &county)
{
    QSet<UnitId> leads;
    for (const MatterFile &file : county.matters())
        leads.insert(file.matter->leadUnit);
    std::vector<const Unit *> units;
    for (const Unit &unit : county.units().units()) {
        if (leads.contains(unit.id))
            units.push_back(&unit);
    }
    return units;
}

Result<std::vector<IssuedForm>> issueForms(ExchangeContext &context, const FormRequest &request, const std::function<Status(const IssuedForm &)> &deliver)
{
    Workspace &workspace = context.workspace;
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能导出填报文件。"));
    BIHUAN_TRY(const auto county, workspace.county(request.period.year));
    if (county->office().role == QStringLiteral("unit"))
        return refuse(QStringLiteral("这是单位的填报文件，不能再导出填报文件。用县里的督办文件导出。"));
    const PeriodRecord *const period = county->period(request.period);
    if (period && period->state != periodstates::open)
        return refuse(QStringLiteral("%1%2，不能再发填报文件。关闭的期先重新打开。").arg(request.period.title(), periodStateTitle(period->state)));
    BIHUAN_TRY(const ExchangeRows exchange, loadExchange(workspace.database()));
    FormMaker maker(context, request, *county, exchange);
    std::vector<IssuedForm> forms;
    std::vector<BaseValue> before;
    QStringList titles;
    for (const UnitId &id : request.units) {
        const Unit *const unit = county->units().find(id);
        if (!unit)
            return refuse(QStringLiteral("没有这个单位，没有导出。"));
        BIHUAN_TRY(IssuedForm form, maker.make(*unit));
        BIHUAN_CHECK(deliver(form));
        forms.push_back(std::move(form));
        titles.append(unit->shortTitle);
        BIHUAN_TRY(const auto old, loadBase(workspace.database(), id, request.period.toString()));
        before.insert(before.end(), old.begin(), old.end());
    }
    const QString who = titles.size() == 1 ? titles.front() : QStringLiteral("%1个单位").arg(titles.size());
    BIHUAN_CHECK(workspace.editor()->seal(QStringLiteral("发出%1填报文件：%2").arg(request.period.title(), who), [&](Store &store) { return maker.record(store, before); }));
    return forms;
}

} // namespace bihuan
