// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/form/formplan.h"

#include "core/definition/builtinfields.h"
#include "core/domain/forecast/pace.h"
#include "core/services/lightoverride.h"
#include "ui/models/cellvalues.h"
#include "ui/pages/ledger/form/formattachments.h"
#include "ui/pages/ledger/form/formhistory.h"
#include "ui/pages/ledger/form/formmonths.h"

#include <algorithm>

namespace bihuan {

namespace {

using FormKind = FormItem::Kind;
using FormPlace = FormItem::Place;

constexpr int nameShare = 12; ///< of a line, for the name of a step
constexpr int dateShare = (FormItem::shareWhole - nameShare) / 2;

/// "后4个月月均": the pace that the goal still needs.
QString neededPace(const MatterRow &row, const Period &period)
{
    if (!row.plan || !row.cumulative || !row.measure.isAdditive() || row.measure.direction == Measure::Direction::Down)
        return {};
    const Pace pace = paceTo(*row.plan, *row.cumulative, period);
    if (!pace.needed)
        return {};
    QString text = QStringLiteral("需 %1").arg(figureWithUnit(pace.needed->scaled(1, 0), row.measure.unit));
    if (const auto times = pace.times()) {
        const qint64 tenths = times->scaled(1, 1);
        text += QStringLiteral("，前%1个月月均的 %2.%3 倍").arg(period.lastMonth()).arg(tenths / 10).arg(tenths % 10);
    }
    return text;
}

bool isAtTheTop(const Field &field)
{
    return field.id == QLatin1String("leadUnit") || field.id == QLatin1String("leader");
}

/// Whether the field is a line of its own however much room there is.
bool isLong(const Field &field)
{
    return field.type == FieldType::LongText || field.type == FieldType::Sources || field.type == FieldType::Units;
}

/// In which order the fields of a month stand: what is typed every month first.
enum class MonthRank { Figures, Words, Others, Grouped, Computed, None };

MonthRank monthRank(const Field &field)
{
    if (field.scope == FieldScope::Derived)
        return MonthRank::Computed;
    if (field.scope != FieldScope::Report)
        return MonthRank::None;
    if (!field.group.isEmpty())
        return MonthRank::Grouped;
    if (field.id == QLatin1String("month") || field.id == QLatin1String("cumulative"))
        return MonthRank::Figures;
    return field.type == FieldType::LongText || field.type == FieldType::Choice ? MonthRank::Words : MonthRank::Others;
}

class FormPlanner
{
public:
    explicit FormPlanner(const FormSource &source) : m_source(source) {}

    std::vector<FormItem> plan()
    {
        addAnswering();
        addMonth();
        addSteps();
        addFacts();
        const MonthsOfForm months{m_source.view, m_source.file, m_source.row};
        addMonths(m_items, months);
        addAttachments(m_items, m_source.attachments, m_source.view.period.year, m_source.writable);
        addHistory(m_items, m_source.history, m_source.row.name, m_source.moreHistory);
        return std::move(m_items);
    }

private:
    FormItem &add(FormKind kind, FormSection section, const QString &id, const QString &title, const QString &text = {})
    {
        FormItem &item = m_items.emplace_back();
        item.kind = kind;
        item.section = section;
        item.id = id;
        item.title = title;
        item.text = text;
        return item;
    }

    void addFact(FormSection section, const QString &id, const QString &title, const QString &text)
    {
        if (!text.isEmpty())
            add(FormKind::Fact, section, id, title, text).place = FormPlace::Column;
    }

    void addField(FormSection section, const Field &field)
    {
        FormItem &item = add(FormKind::Cell, section, QStringLiteral("field:") + field.id,
                             headerTitle(field, field.title, m_source.view.period));
        item.column = {field.id, 0};
        item.place = isLong(field) ? FormPlace::Line : FormPlace::Column;
    }

    void addAnswering()
    {
        for (const Field &field : m_source.file.ledger->fields) {
            if (isAtTheTop(field))
                addField(FormSection::Month, field);
        }
        addFact(FormSection::Month, QStringLiteral("holder"), QStringLiteral("现任"), m_source.row.leaderName);
        if (const LightOverride *byHand = overrideOf(m_source.file, m_source.view.period))
            addFact(FormSection::Month, QStringLiteral("override"), QStringLiteral("人工调整"),
                    overrideText(*byHand, m_source.row.computed, m_source.file.rules));
    }

    void addMonth()
    {
        const Period &period = m_source.view.period;
        add(FormKind::Heading, FormSection::Month, QStringLiteral("heading:month"), QStringLiteral("%1填报").arg(period.title()));
        if (!m_source.lock.isEmpty())
            add(FormKind::Note, FormSection::Month, QStringLiteral("note:month"), {}, m_source.lock);
        addReportState();
        for (const MonthRank rank : {MonthRank::Figures, MonthRank::Words, MonthRank::Others, MonthRank::Grouped, MonthRank::Computed})
            addMonthFields(rank);
        addFact(FormSection::Month, QStringLiteral("pace"), QStringLiteral("后%1个月月均").arg(12 - period.lastMonth()),
                neededPace(m_source.row, period));
    }

    /// Only what waits for somebody: an accepted report needs no words.
    void addReportState()
    {
        const Report *const report = m_source.file.course.reportIn(m_source.view.period);
        if (!report || report->isBlank() || report->state == Report::State::Accepted)
            return;
        const Value why = report->extra.value(reportfields::returnReason);
        const QString *const words = std::get_if<QString>(&why);
        const QString state = reportStateTitle(report->state);
        addFact(FormSection::Month, QStringLiteral("reportState"), QStringLiteral("填报状态"),
                words && report->state == Report::State::Returned ? QStringLiteral("%1：%2").arg(state, *words) : state);
    }

    void addMonthFields(MonthRank rank)
    {
        QString group;
        for (const Field &field : m_source.file.ledger->fields) {
            // A rate or a rank has no month of its own.
            const bool alone = field.id == QLatin1String("month") && !m_source.file.course.measure.isAdditive();
            if (monthRank(field) != rank || alone)
                continue;
            const QString caption = rank == MonthRank::Computed ? QStringLiteral("程序算出") : field.group;
            if (caption != group && !caption.isEmpty())
                add(FormKind::Caption, FormSection::Month, QStringLiteral("caption:") + caption, caption);
            group = caption;
            addField(FormSection::Month, field);
        }
    }

    void addStepCell(FormKind kind, const QString &field, const QString &title, const Milestone &step, int share)
    {
        FormItem &item = add(kind, FormSection::Steps, QStringLiteral("step:%1:%2").arg(step.id.value, field), title);
        item.column = {field, 0};
        item.step = step.id;
        item.place = FormPlace::Share;
        item.share = share;
        item.bare = true;
    }

    void addSteps()
    {
        const auto &steps = m_source.file.course.milestones;
        if (steps.empty() && !m_source.writable)
            return;
        add(FormKind::Heading, FormSection::Steps, QStringLiteral("heading:steps"), QStringLiteral("节点"));
        if (!steps.empty()) {
            for (const auto &[title, share] : {std::pair(QString(), nameShare), {QStringLiteral("计划"), dateShare}, {QStringLiteral("完成"), dateShare}}) {
                FormItem &caption = add(FormKind::Caption, FormSection::Steps, QStringLiteral("caption:step:%1").arg(title), title);
                caption.place = FormPlace::Share;
                caption.share = share;
            }
        }
        for (const Milestone *step : steps) {
            addStepCell(FormKind::Step, QStringLiteral("milestone"), QStringLiteral("节点"), *step, nameShare);
            addStepCell(FormKind::StepDate, QStringLiteral("milestonePlanned"), QStringLiteral("“%1”计划时间").arg(step->title), *step, dateShare);
            addStepCell(FormKind::StepDate, QStringLiteral("milestoneActual"), QStringLiteral("“%1”完成时间").arg(step->title), *step, dateShare);
        }
        if (m_source.writable) {
            FormItem &fresh = add(FormKind::NewStep, FormSection::Steps, QStringLiteral("newStep"), QStringLiteral("添加节点"));
            fresh.column = {QStringLiteral("milestone"), 0};
        }
    }

    /// By group; those of the definition stand where their first field does.
    void addFacts()
    {
        const LedgerDefinition &ledger = *m_source.file.ledger;
        QStringList groups;
        QHash<QString, std::vector<const Field *>> fields;
        for (const QString &usual : {QStringLiteral("基本情况"), QStringLiteral("责任"), QStringLiteral("投资"), QStringLiteral("目标"),
                                     QStringLiteral("时间")})
            groups.append(usual);
        for (const Field &field : ledger.fields) {
            if (field.scope != FieldScope::Matter || isAtTheTop(field))
                continue;
            const QString group = field.group.isEmpty() ? usualGroup(field, ledger.mainMeasure()) : field.group;
            if (!groups.contains(group))
                groups.append(group);
            fields[group].push_back(&field);
        }
        for (const QString &group : groups) {
            if (fields.value(group).empty())
                continue;
            add(FormKind::Heading, FormSection::Facts, QStringLiteral("heading:") + group, group);
            for (const Field *field : fields.value(group)) {
                if (field->id == QLatin1String("clause") && m_source.file.sources.size() != 1)
                    addClauses();
                else
                    addField(FormSection::Facts, *field);
            }
        }
        QStringList others;
        for (const QString &listing : m_source.row.listedIn) {
            const LedgerDefinition *const definition = m_source.view.county->ledger(LedgerId{listing});
            others.append(definition ? definition->title : listing);
        }
        addFact(FormSection::Facts, QStringLiteral("listedIn"), QStringLiteral("同时列入"), others.join(QStringLiteral("、")));
    }

    void addClauses()
    {
        for (const SourceLink *link : m_source.file.sources) {
            const Source *const document = m_source.view.county->source(link->source);
            if (!document)
                continue;
            FormItem &item = add(FormKind::Clause, FormSection::Facts, QStringLiteral("clause:") + document->key,
                                 QStringLiteral("%1 条款").arg(document->title));
            item.column = {QStringLiteral("clause"), 0};
            item.source = document->key;
        }
    }

    const FormSource &m_source;
    std::vector<FormItem> m_items;
};

} // namespace

QString usualGroup(const Field &field, const Measure &main)
{
    switch (field.type) {
    case FieldType::Unit:
    case FieldType::Units:
    case FieldType::Post:
    case FieldType::Name:
    case FieldType::Phone:
        return QStringLiteral("责任");
    case FieldType::Money:
        return QStringLiteral("投资");
    case FieldType::Figure:
        return main.isMoney() ? QStringLiteral("投资") : QStringLiteral("目标");
    case FieldType::Date:
        return QStringLiteral("时间");
    case FieldType::Sources:
        return QStringLiteral("任务来源");
    default:
        break;
    }
    if (field.id == QLatin1String("started") || field.id == QLatin1String("listed"))
        return QStringLiteral("时间");
    return field.id == QLatin1String("clause") ? QStringLiteral("任务来源") : QStringLiteral("基本情况");
}

std::vector<FormItem> planForm(const FormSource &source)
{
    return source.file.ledger ? FormPlanner(source).plan() : std::vector<FormItem>{};
}

} // namespace bihuan
