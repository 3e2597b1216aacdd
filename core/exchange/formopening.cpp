// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/formopening.h"

#include "core/definition/fieldaccess.h"
#include "core/storage/store.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace bihuan {

namespace {

using BaseKey = std::tuple<QString, QString>; // matter, period

QString signerText(const Package &package)
{
    return QString::fromLatin1(package.signer.toHex());
}

/// What the unit has of a field: its own where it changed it since it was given, else the county's.
Fields kept(const Fields &base, const Fields &own, const Fields &given, bool &isOwn)
{
    Fields result;
    for (const FieldMerge &field : mergeFields(base, given, own)) {
        const bool mine = field.kind == FieldMerge::Kind::Changed || field.kind == FieldMerge::Kind::Conflict;
        isOwn = isOwn || mine;
        if (const Value &value = mine ? field.unit : field.county; !isEmpty(value))
            result.insert(field.field, value);
    }
    return result;
}

class FormWriter
{
public:
    FormWriter(const Package &form, const ToldLines &lines, const QDateTime &now, const QString &actor)
        : m_form(form), m_lines(lines), m_now(now), m_actor(actor)
    {
    }

    /// What the unit's file has already.
    void setPresent(std::shared_ptr<const County> county, std::vector<BaseValue> base)
    {
        m_present = std::move(county);
        for (const BaseValue &value : base)
            m_base[{value.matter.value, value.period}].insert(value.field, valueFromText(value.value));
        m_oldBase = std::move(base);
    }

    Result<UnitId> unit() const
    {
        for (const ToldRow &row : m_lines.rows) {
            if (row.table == "unit" && row.row[QStringLiteral("key")].toString() == m_form.head.unit)
                return UnitId{row.row[QStringLiteral("id")].toString()};
        }
        return failure(ErrorCode::Damaged, QStringLiteral("填报文件里没有本单位，没有打开。请县里重新导出一份。"));
    }

    Status write(Store &store, OpenedForm &opened)
    {
        BIHUAN_TRY(m_unit, unit());
        BIHUAN_CHECK(writeRows(store, opened));
        BIHUAN_CHECK(store.periods.save({m_form.head.period, periodstates::open, m_now.toString(Qt::ISODate), {}, {}}));
        for (const ToldReport &report : m_lines.reports)
            BIHUAN_CHECK(writeReport(store, report, opened));
        BIHUAN_CHECK(store.exchangeOffices.save({1, m_form.head.county, m_form.head.countyName, signerText(m_form), m_unit}));
        BIHUAN_CHECK(store.packages.save({m_form.head.id, QStringLiteral("form"), m_unit, m_form.head.period, m_form.head.serial, QString::fromLatin1(m_form.digest.toHex()),
                                          signerText(m_form), m_form.head.madeAt, m_actor, m_now.toString(Qt::ISODate),
                                          QString::fromUtf8(QJsonDocument(m_lines.form).toJson(QJsonDocument::Compact))}));
        for (int no = 0; no < m_lines.kept.size(); ++no)
            BIHUAN_CHECK(store.keptLines.save({no + 1, m_lines.kept[no]}));
        return {};
    }

private:
    Status writeRows(Store &store, OpenedForm &opened)
    {
        BIHUAN_CHECK(removeGone(store));
        for (ToldRow row : m_lines.rows) {
            if (row.table == "matter") {
                ++opened.matters;
                BIHUAN_CHECK(rememberGiven(store, row.row));
                keepOwnDates(row.row);
            } else if (row.table == "milestone") {
                BIHUAN_CHECK(rememberStep(store, row.row));
                keepOwnStep(row.row);
            }
            BIHUAN_CHECK(store.jsonRows.save(row.table, row.row, opened.unknown));
        }
        opened.unknown.removeDuplicates();
        return {};
    }

    /// Matters of the year that the county has given to somebody else or taken off its list.
    Status removeGone(Store &store)
    {
        if (!m_present)
            return {};
        QSet<QString> given;
        for (const ToldRow &row : m_lines.rows) {
            if (row.table == "matter")
                given.insert(row.row[QStringLiteral("id")].toString());
        }
        QSet<MatterId> noticed;
        BIHUAN_TRY(const auto notices, store.noticeMatters.list());
        for (const NoticeMatter &notice : notices)
            noticed.insert(notice.matter);
        for (const MatterFile &file : m_present->matters()) {
            if (!given.contains(file.matter->id.value) && !noticed.contains(file.matter->id))
                BIHUAN_CHECK(store.matters.remove(*file.matter));
        }
        return {};
    }

    const MatterFile *present(const QString &matter) const { return m_present ? m_present->matter(MatterId{matter}) : nullptr; }

    static Value dateValue(const QJsonValue &value)
    {
        const auto date = PartialDate::parse(value.toString());
        return date ? Value(*date) : Value();
    }
    static QJsonValue dateJson(const Value &value)
    {
        const auto *const date = std::get_if<PartialDate>(&value);
        return date ? QJsonValue(date->toString()) : QJsonValue(QJsonValue::Null);
    }

    /// The unit's date where it changed it since it was given.
    Value ownOr(const QString &matter, const QString &field, const Value &given) const
    {
        const MatterFile *const file = present(matter);
        if (!file)
            return given;
        const Value own = reportedFields(*file, m_form.head.period).matter.value(field);
        const auto base = m_base.find({matter, QString()});
        const Value was = base == m_base.end() ? Value() : base->second.value(field);
        return own == was ? given : own;
    }

    void keepOwnDates(QJsonObject &row) const
    {
        const QString id = row[QStringLiteral("id")].toString();
        for (const auto &[column, field] : dateColumns)
            row[QLatin1String(column)] = dateJson(ownOr(id, QLatin1String(field), dateValue(row[QLatin1String(column)])));
    }
    void keepOwnStep(QJsonObject &row) const
    {
        const QString field = QStringLiteral("milestone.") + row[QStringLiteral("id")].toString();
        row[QStringLiteral("actual")] = dateJson(ownOr(row[QStringLiteral("matter_id")].toString(), field, dateValue(row[QStringLiteral("actual")])));
    }

    Status remember(Store &store, const QString &matter, const QString &period, const QString &field, const Value &value) const
    {
        const BaseValue row{MatterId{matter}, m_unit, period, field, valueText(value)};
        if (row.value.isEmpty())
            return store.baseValues.remove(row);
        m_pending.push_back(row);
        return {};
    }
    Status rememberGiven(Store &store, const QJsonObject &row) const
    {
        for (const auto &[column, field] : dateColumns)
            BIHUAN_CHECK(remember(store, row[QStringLiteral("id")].toString(), {}, QLatin1String(field), dateValue(row[QLatin1String(column)])));
        return {};
    }
    Status rememberStep(Store &store, const QJsonObject &row) const
    {
        return remember(store, row[QStringLiteral("matter_id")].toString(), {}, QStringLiteral("milestone.") + row[QStringLiteral("id")].toString(),
                        dateValue(row[QStringLiteral("actual")]));
    }

    Status writeReport(Store &store, const ToldReport &told, OpenedForm &opened)
    {
        ReportedFields merged = told.fields;
        const MatterFile *const file = present(told.matter.value);
        if (file) {
            const ReportedFields own = reportedFields(*file, told.period);
            const auto base = m_base.find({told.matter.value, told.period.toString()});
            bool isOwn = false;
            if (own.isReported)
                merged.report = kept(base == m_base.end() ? Fields() : base->second, own.report, told.fields.report, isOwn);
            opened.ownKept += isOwn ? 1 : 0;
        }
        Matter matter;
        matter.id = told.matter;
        MatterFile bare;
        bare.matter = &matter;
        const ReportedRows rows = reportedRows(file ? *file : bare, told.period, merged, told.state, told.reason);
        if (told.fields.isReported)
            BIHUAN_CHECK(store.reports.save(*rows.report));
        for (const Figure &figure : rows.figures)
            BIHUAN_CHECK(store.figures.save(figure));
        for (const BaseValue &old : m_oldBase) {
            if (old.matter == told.matter && old.period == told.period.toString())
                BIHUAN_CHECK(store.baseValues.remove(old));
        }
        for (auto field = told.fields.report.begin(); field != told.fields.report.end(); ++field)
            BIHUAN_CHECK(store.baseValues.save({told.matter, m_unit, told.period.toString(), field.key(), valueText(field.value())}));
        return {};
    }

public:
    /// What belongs to matters is remembered once they all stand in the file.
    Status writePending(Store &store) const
    {
        for (const BaseValue &row : m_pending)
            BIHUAN_CHECK(store.baseValues.save(row));
        return {};
    }

private:
    static constexpr std::pair<const char *, const char *> dateColumns[] = {{"start_actual", "startActual"}, {"finished", "finished"}};

    const Package &m_form;
    const ToldLines &m_lines;
    QDateTime m_now;
    QString m_actor;
    UnitId m_unit;
    std::shared_ptr<const County> m_present;
    std::map<BaseKey, Fields> m_base;
    std::vector<BaseValue> m_oldBase;
    mutable std::vector<BaseValue> m_pending;
};

Status checkIsForm(const Package &form)
{
    if (form.kind == PackageKind::Form)
        return {};
    return refuse(QStringLiteral("这不是填报文件。上报文件由县里汇总，回执用打开回执查看。"));
}

Office officeOf(const Package &form, const ToldLines &lines, Office office)
{
    for (const ToldRow &row : lines.rows) {
        if (row.table == "unit" && row.row[QStringLiteral("key")].toString() == form.head.unit)
            office.name = row.row[QStringLiteral("title")].toString();
    }
    office.role = QStringLiteral("unit");
    office.year = form.head.period.year;
    office.notice = lines.form[QStringLiteral("notice")].toString();
    office.bulletinName = lines.form[QStringLiteral("bulletinName")].toString();
    office.documentCode = lines.form[QStringLiteral("documentCode")].toString();
    return office;
}

} // namespace

Result<OpenedForm> openFormAsNew(const Package &form, const ToldLines &lines, const QString &path, const QString &actor, const Clock &clock)
{
    BIHUAN_CHECK(checkIsForm(form));
    OpenedForm opened;
    const QString who = actor.isEmpty() ? QStringLiteral("填报员") : actor;
    FormWriter writer(form, lines, clock.now(), who);
    BIHUAN_TRY(const auto workspace, Workspace::create(path, officeOf(form, lines, {}), who, clock, [&](Store &store) -> Status {
        BIHUAN_CHECK(writer.write(store, opened));
        return writer.writePending(store);
    }));
    // Definitions that cannot be read would leave a file that never opens.
    if (const auto readable = workspace->county(form.head.period.year); !readable) {
        removeDatabase(path);
        return tl::unexpected(readable.error());
    }
    return opened;
}

Result<OpenedForm> openFormInto(const Package &form, const ToldLines &lines, Workspace &workspace, const QString &trusted)
{
    BIHUAN_CHECK(checkIsForm(form));
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能接着填报。"));
    BIHUAN_TRY(const ExchangeRows exchange, loadExchange(workspace.database()));
    if (!exchange.office || exchange.office->unit.isEmpty())
        return refuse(QStringLiteral("这不是单位的填报文件，没有打开。选本单位上个月用的文件，或另存为新文件。"));
    if (exchange.office->county != form.head.county)
        return refuse(QStringLiteral("填报文件来自%1的另一份督办文件，和本文件对不上，没有打开。另存为新文件，或向县里核实。").arg(form.head.countyName));
    FormWriter writer(form, lines, workspace.clock().now(), workspace.editor()->actor());
    BIHUAN_TRY(const UnitId unit, writer.unit());
    if (unit != exchange.office->unit)
        return refuse(QStringLiteral("填报文件是发给%1的，本文件不是它的，没有打开。").arg(form.head.unitTitle));
    if (signerText(form) != exchange.office->countyKey && fingerprint(form.signer) != trusted)
        return failure(ErrorCode::NeedsDecision, QStringLiteral("填报文件的签名和以前的不一样，指纹是 %1。打电话向县里核对指纹，对得上再确认打开。").arg(fingerprint(form.signer)));
    for (const PackageRecord &record : exchange.packages) {
        if (record.kind == QStringLiteral("form") && record.period == form.head.period && record.serial > form.head.serial)
            return refuse(QStringLiteral("已经打开过%1更新的填报文件，这一份较旧，没有打开。").arg(form.head.period.title()));
    }
    BIHUAN_TRY(auto present, workspace.county(form.head.period.year));
    std::vector<BaseValue> base;
    BIHUAN_TRY(base, loadWholeBase(workspace.database()));
    writer.setPresent(std::move(present), std::move(base));
    OpenedForm opened;
    BIHUAN_TRY(const Office office, officeOf(workspace.database()));
    BIHUAN_TRY(opened.summary, workspace.editor()->seal(QStringLiteral("打开%1填报文件").arg(form.head.period.title()), [&](Store &store) -> Status {
        BIHUAN_CHECK(store.offices.save(officeOf(form, lines, office)));
        BIHUAN_CHECK(writer.write(store, opened));
        return writer.writePending(store);
    }));
    return opened;
}

} // namespace bihuan
