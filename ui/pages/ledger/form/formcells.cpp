// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a FormModel: what stands in them, what may be typed, how it is written.
#include "core/definition/builtinfields.h"
#include "core/definition/fieldaccess.h"
#include "core/services/attaching.h"
#include "core/services/cells.h"
#include "core/services/fieldcontext.h"
#include "ui/models/cellvalues.h"
#include "ui/models/officefile.h"
#include "ui/pages/ledger/form/formmodel.h"

#include <algorithm>

namespace bihuan {

namespace {

using FormKind = FormItem::Kind;

bool isTypedKind(FormKind kind)
{
    return kind == FormKind::Cell || kind == FormKind::Clause || kind == FormKind::Step || kind == FormKind::StepDate || kind == FormKind::NewStep ||
           kind == FormKind::Attachment;
}

/// Can have the keyboard: what is typed into, done or read by itself.
bool isStop(FormKind kind)
{
    return isTypedKind(kind) || kind == FormKind::Fact || kind == FormKind::MonthLight || kind == FormKind::NewAttachment || kind == FormKind::Change ||
           kind == FormKind::More;
}

/// What is typed at an attachment: another name.
const Field &attachmentName()
{
    static const Field field = [] {
        Field made;
        made.id = QStringLiteral("attachmentName");
        made.title = QStringLiteral("附件名称");
        return made;
    }();
    return field;
}

const SourceLink *linkOf(const County &county, const MatterFile &file, const QString &key)
{
    const auto link = std::ranges::find_if(file.sources, [&](const SourceLink *candidate) {
        const Source *const source = county.source(candidate->source);
        return source && source->key == key;
    });
    return link == file.sources.end() ? nullptr : *link;
}

} // namespace

const Field *FormModel::fieldAt(const QModelIndex &index) const
{
    return fieldOf(item(index));
}

const Field *FormModel::fieldOf(const FormItem &cell) const
{
    const MatterFile *const file = matter();
    if (!isTypedKind(cell.kind) || !file || !file->ledger)
        return nullptr;
    if (cell.kind == FormKind::Attachment)
        return &attachmentName();
    if (const Field *field = file->ledger->field(cell.column.field))
        return field;
    const BuiltInField *const builtIn = builtInField(cell.column.field);
    return builtIn ? &builtIn->field : nullptr;
}

FieldContext FormModel::contextOf(const FormItem &cell) const
{
    return fieldContext(*m_view->county, matter(), periodOf(cell).lastDay());
}

Value FormModel::valueOf(const FormItem &cell) const
{
    const MatterFile *const file = matter();
    if (!file)
        return {};
    switch (cell.kind) {
    case FormKind::Cell:
        return cellValue(*m_view->county, *file, cell.column, periodOf(cell));
    case FormKind::Attachment: {
        const auto place = static_cast<size_t>(cell.attachment);
        return place < m_attachments.size() ? Value(m_attachments[place].name) : Value();
    }
    case FormKind::Clause: {
        const SourceLink *const link = linkOf(*m_view->county, *file, cell.source);
        return link && !link->clause.isEmpty() ? Value(link->clause) : Value();
    }
    case FormKind::Step:
    case FormKind::StepDate: {
        const auto &steps = file->course.milestones;
        const auto step = std::ranges::find(steps, cell.step, &Milestone::id);
        const BuiltInField *const field = builtInField(cell.column.field);
        return step != steps.end() && field ? fieldValue(**step, field->field) : Value();
    }
    default:
        return {};
    }
}

/// Figures of a month: nothing where the plan only goes on and where nothing was handed in.
QString FormModel::monthFigure(const FormItem &cell) const
{
    const MonthCell &month = m_months[static_cast<size_t>(cell.period->lastMonth() - 1)];
    const bool plan = cell.column.field == QLatin1String("schedule");
    const bool alone = cell.column.field == QLatin1String("month");
    if (!plan && !month.ownFigure)
        return !alone && month.state == MonthCell::State::Owed ? QStringLiteral("未报") : QString();
    const auto &figure = plan ? month.planCumulative : alone ? month.month : month.cumulative;
    return figure ? formatFigure(*figure, matter()->course.measure.unit) : QString();
}

QString FormModel::displayOf(const FormItem &cell) const
{
    const MatterFile *const file = matter();
    if (!isTypedKind(cell.kind) || !file)
        return cell.text;
    if (cell.kind == FormKind::Cell && cell.bare && cell.period)
        return monthFigure(cell);
    if (cell.kind == FormKind::Cell && !cell.period) {
        if (const auto rate = rateText(m_row, cell.column.field))
            return *rate;
    }
    const Field *const field = fieldOf(cell);
    QString text = field ? displayText(valueOf(cell), *field, contextOf(cell)) : QString();
    // Days of the year itself need no year.
    if (cell.kind == FormKind::StepDate && text.size() > 5 && text.startsWith(QStringLiteral("%1年").arg(m_view->period.year)))
        text.remove(0, 5);
    return text;
}

QString FormModel::unitWords(const QModelIndex &index) const
{
    const FormItem &cell = item(index);
    const Field *const field = fieldAt(index);
    const MatterFile *const file = matter();
    if (!field || !file || cell.bare || !isNumber(*field) || isEmpty(valueOf(cell)))
        return {};
    const QString unit = field->type == FieldType::Percent ? field->unit.title : measureUnitOf(*field, file->course.measure).title;
    return unit == QLatin1String("%") || rateText(m_row, field->id) ? QString() : unit;
}

QString FormModel::whyLocked(const QModelIndex &index) const
{
    const FormItem &cell = item(index);
    if (!isTypedKind(cell.kind))
        return {};
    if (const QString reason = m_file.lockReason(); !reason.isEmpty())
        return reason;
    const Field *const field = fieldAt(index);
    if (!field || field->scope == FieldScope::Derived)
        return QStringLiteral("“%1”由程序算出，不用填写。").arg(cell.title);
    const bool ofMonth = field->scope == FieldScope::Report || (field->scope == FieldScope::Schedule && cell.period);
    if (!ofMonth)
        return {};
    const Period period = periodOf(cell);
    if (const QString reason = m_file.lockReason(period); !reason.isEmpty())
        return reason;
    if (field->scope == FieldScope::Report && period != m_view->period && !m_view->county->period(period))
        return QStringLiteral("%1还没有开始填报；要填这个月，先把数据期换到%1。").arg(period.title());
    return {};
}

Qt::ItemFlags FormModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !isStop(item(index).kind))
        return index.isValid() ? Qt::ItemIsEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isTypedKind(item(index).kind) && whyLocked(index).isEmpty() ? flags | Qt::ItemIsEditable : flags;
}

QVariant FormModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FormItem &cell = item(index);
    switch (role) {
    case Qt::DisplayRole:
        return displayOf(cell);
    case Qt::EditRole:
        return editVariant(valueOf(cell));
    case CodeRole:
        return m_code;
    case LightRole:
    case ShapeRole: {
        const MonthLight *const month = monthLightAt(index);
        if (!month)
            return {};
        return role == LightRole ? month->light.id() : lightShapeOf(month->light, rules());
    }
    case SignRole: {
        const Field *const field = fieldAt(index);
        const Value value = field && isSigned(*field) ? valueOf(cell) : Value();
        const auto *number = std::get_if<qint64>(&value);
        return number ? (*number < 0 ? -1 : *number > 0 ? 1 : 0) : 0;
    }
    case MarkRole: {
        if (!cell.bare || !cell.period || cell.column.field == QLatin1String("schedule"))
            return 0;
        const MonthCell &month = m_months[static_cast<size_t>(cell.period->lastMonth() - 1)];
        return month.actualRemark.isEmpty() ? 0 : month.impossible ? 2 : 1;
    }
    case Qt::ToolTipRole: {
        QStringList lines;
        if (const MonthLight *month = monthLightAt(index))
            lines = {QStringLiteral("%1 %2（%3）").arg(cell.period->title(), lightWord(month->light, rules()), originWords(*month)), month->sentence};
        if (cell.bare && cell.period && cell.kind == FormKind::Cell) {
            const MonthCell &month = m_months[static_cast<size_t>(cell.period->lastMonth() - 1)];
            lines.append(cell.column.field == QLatin1String("schedule") ? month.planRemark : month.actualRemark);
        }
        if (const Field *field = fieldAt(index))
            lines.append(field->description);
        lines.append(whyLocked(index));
        lines.removeAll(QString());
        return lines.isEmpty() ? QVariant() : QVariant(lines.join(QLatin1Char('\n')));
    }
    case Qt::AccessibleTextRole: {
        QString text = displayOf(cell);
        const MonthLight *const month = monthLightAt(index);
        if (month && cell.kind == FormKind::MonthLight)
            text = QStringLiteral("%1，%2。%3").arg(lightWord(month->light, rules()), originWords(*month), QString(month->sentence).replace(QLatin1Char('\n'), u'。'));
        else if (text.isEmpty() && isTypedKind(cell.kind))
            text = QStringLiteral("未填");
        else if (cell.kind == FormKind::Attachment)
            text += QStringLiteral("，") + cell.text;
        return cell.title.isEmpty() || text.isEmpty() ? cell.title + text : QStringLiteral("%1：%2").arg(cell.title, text);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (cell.bare && cell.kind == FormKind::Cell ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

Result<Value> FormModel::parse(const QModelIndex &index, const QString &text) const
{
    if (const QString reason = whyLocked(index); !reason.isEmpty())
        return refuse(reason);
    const Field *const field = fieldAt(index);
    if (!field)
        return refuse(QStringLiteral("这里不用填写。"));
    if (item(index).kind == FormKind::Clause && text.contains(QStringLiteral("；")))
        return refuse(QStringLiteral("“条款”里的分号用来隔开几份文件的条款；改用逗号或顿号。"));
    return parseTyped(text, *field, contextOf(item(index)));
}

QString FormModel::editText(const QModelIndex &index) const
{
    const Field *const field = fieldAt(index);
    return field ? displayText(valueOf(item(index)), *field, contextOf(item(index))) : QString();
}

QStringList FormModel::suggestions(const QModelIndex &index) const
{
    const Field *const field = fieldAt(index);
    return field ? suggestionsFor(*field, *m_view->county) : QStringList();
}

QString FormModel::rowTitle(int row) const
{
    return item(row).title;
}

Status FormModel::apply(const CellChange &change)
{
    std::vector<CellEdit> edits;
    for (const CellText &typed : change.texts) {
        const FormItem &cell = item(typed.index);
        BIHUAN_TRY(Value value, parse(typed.index, typed.text));
        if (const Attachment *attachment = attachmentAt(typed.index)) {
            BIHUAN_CHECK(renameAttachment(m_file.workspace(), *m_view->county, *attachment, typed.text));
            return {};
        }
        if (cell.kind == FormKind::Step || cell.kind == FormKind::StepDate || cell.kind == FormKind::NewStep) {
            const Milestone *const before = stepAt(typed.index);
            Milestone step = before ? *before : Milestone{};
            if (!setFieldValue(step, builtInField(cell.column.field)->field, value))
                return refuse(QStringLiteral("“%1”填不了这个值。").arg(cell.title));
            return saveStep(step);
        }
        if (cell.kind == FormKind::Clause) {
            QStringList clauses;
            for (const SourceLink *link : matter()->sources) {
                const Source *const source = m_view->county->source(link->source);
                clauses.append(source && source->key == cell.source ? typed.text.trimmed() : link->clause);
            }
            value = clauses.join(QStringLiteral("；"));
        }
        edits.push_back({m_code, cell.column, std::move(value), cell.period});
    }
    BIHUAN_CHECK(m_file.setCells(edits, {}, change.label));
    return {};
}

} // namespace bihuan
