// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/attachments/attachment.h"
#include "core/domain/bulletins/bulletin.h"
#include "core/domain/inspections/inspection.h"
#include "core/domain/matters/matter.h"
#include "core/domain/matters/milestone.h"
#include "core/domain/matters/report.h"
#include "core/domain/matters/schedule.h"
#include "core/domain/stages/stagemove.h"
#include "core/domain/units/post.h"
#include "core/domain/units/unit.h"
#include "core/storage/contents.h"
#include "core/storage/exchangerows.h"
#include "core/storage/noticerows.h"
#include "core/storage/records.h"
#include "core/storage/repository.h"

namespace bihuan {

/// Every repository of a file, for a change that the Editor runs.
struct Store
{
    explicit Store(Database &database)
        : offices(database), actors(database), definitions(database), units(database), persons(database),
          posts(database), tenures(database), sources(database), matters(database), entries(database),
          sourceLinks(database), assignments(database), parts(database), milestones(database),
          schedules(database), periods(database), reports(database), figures(database), overrides(database),
          approvals(database), snapshots(database), attachments(database), stageMoves(database),
          inspectionPlans(database), inspectionSchemes(database), inspections(database), inspectionFindings(database),
          inspectionPhotos(database), inspectionFeedback(database), contents(database), numberSeries(database),
          documentNumbers(database), notices(database), noticeUnits(database), noticeMatters(database),
          noticeMoves(database), talks(database), talkMatters(database), talkNotices(database),
          exchangeOffices(database), unitKeys(database), packages(database), baseValues(database), mergeDecisions(database),
          keptLines(database), jsonRows(database), bulletins(database), bulletinMoves(database), bulletinSlips(database)
    {
    }

    Repository<Office> offices;
    Repository<Actor> actors;
    Repository<DefinitionRecord> definitions;
    Repository<Unit> units;
    Repository<Person> persons;
    Repository<Post> posts;
    Repository<Tenure> tenures;
    Repository<Source> sources;
    Repository<Matter> matters;
    Repository<LedgerEntry> entries;
    Repository<SourceLink> sourceLinks;
    Repository<Assignment> assignments;
    Repository<BundlePart> parts;
    Repository<Milestone> milestones;
    Repository<Schedule> schedules;
    Repository<PeriodRecord> periods;
    Repository<Report> reports;
    Repository<Figure> figures;
    Repository<LightOverride> overrides;
    Repository<FindingApproval> approvals;
    Repository<SnapshotRow> snapshots;
    Repository<Attachment> attachments;
    Repository<StageMove> stageMoves;
    Repository<InspectionPlan> inspectionPlans;
    Repository<InspectionScheme> inspectionSchemes;
    Repository<Inspection> inspections;
    Repository<InspectionFinding> inspectionFindings;
    Repository<InspectionPhoto> inspectionPhotos;
    Repository<InspectionFeedback> inspectionFeedback;
    Contents contents;
    Repository<NumberSeries> numberSeries;
    Repository<DocumentNumber> documentNumbers;
    Repository<Notice> notices;
    Repository<NoticeUnit> noticeUnits;
    Repository<NoticeMatter> noticeMatters;
    Repository<NoticeMove> noticeMoves;
    Repository<Talk> talks;
    Repository<TalkMatter> talkMatters;
    Repository<TalkNotice> talkNotices;
    Repository<ExchangeOffice> exchangeOffices;
    Repository<UnitKey> unitKeys;
    Repository<PackageRecord> packages;
    Repository<BaseValue> baseValues;
    Repository<MergeDecision> mergeDecisions;
    Repository<KeptLine> keptLines;
    JsonRows jsonRows;
    Repository<Bulletin> bulletins;
    Repository<BulletinMove> bulletinMoves;
    Repository<BulletinSlip> bulletinSlips;
};

} // namespace bihuan
