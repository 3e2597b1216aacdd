// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/inspections.h"
#include "ui/widgets/card.h"

class QDateEdit;
class QLabel;
class QLineEdit;

namespace bihuan {

class Chip;
class OfficeFile;

/// What was planned for an inspection and what came of it. Days, team and route are typed in place while it is not
/// concluded: "组长 姚示例、成员 乐示例"; "便民服务中心（红岩寺镇）；供水厂工地".
class InspectionFacts : public Card
{
    Q_OBJECT

public:
    InspectionFacts(OfficeFile &file, QWidget *parent);

    void show(const InspectionFile &file, const InspectionScheme &scheme);

Q_SIGNALS:
    void refused(const bihuan::Error &error);

private:
    QLineEdit *makeLine(const QString &id, const QString &label);
    void save();
    Result<std::vector<RouteStop>> routeTyped() const;
    Result<std::vector<UnitId>> unitsTyped() const;

    OfficeFile &m_file;
    InspectionFile m_shown;
    Chip *m_state;
    QLabel *m_scheme;
    QLineEdit *m_days;
    QLineEdit *m_team;
    QLineEdit *m_route;
    QLineEdit *m_units;
    QLabel *m_outcome;
};

QString teamText(const std::vector<TeamMember> &team);
std::vector<TeamMember> teamOf(const QString &text);
QString routeText(const std::vector<RouteStop> &route, const UnitRegister &units);
/// "2024-07-09 至 2024-07-10", "7月9日—10日": both days, the second one as the first where it is left out. Refused where
/// it is no day.
Result<std::pair<QDate, QDate>> daysOf(const QString &text, int year);

} // namespace bihuan
