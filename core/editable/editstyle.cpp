// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/editstyle.h"

#include "core/typeset/paper.h"

#include <QStringList>

#include <array>

namespace bihuan {
namespace {

using Id = EditStyleId;
using Align = EditStyle::Align;
constexpr double grid = 28.95; // 579/1440 inch: 22 lines fit the type area in every program
constexpr double titleLine = 36.0;
constexpr double cellLine = 17.0;
constexpr double imprintLine = paper::mm(8.2);

constexpr std::array styles = std::to_array<EditStyle>({
    {Id::HeadNote, "HeadNote", u"份号与紧急程度", FontRole::HeiTi, paper::size3, grid, Align::Left, 0, 0, 0, 0, true},
    {Id::Mark, "Mark", u"发文机关标志", FontRole::XiaoBiaoSong, 62, 116, Align::Center, 0, 0, 0, 0, true, false, true},
    {Id::Number, "Number", u"发文字号", FontRole::FangSong, paper::size3, grid, Align::Center, 0, 0, 0, 0, true},
    {Id::IssueLine, "IssueLine", u"编印单位与日期", FontRole::FangSong, paper::size3, grid, Align::Left, 0, 1, 1, 0, true},
    {Id::Title, "DocumentTitle", u"公文标题", FontRole::XiaoBiaoSong, paper::size2, titleLine, Align::Center, 0, 0, 0, 0, true},
    {Id::Subtitle, "DocumentDate", u"题下日期", FontRole::KaiTi, paper::size3, grid, Align::Center, 0, 0, 0, 0, true},
    {Id::Salutation, "Recipients", u"主送机关", FontRole::FangSong, paper::size3, grid, Align::Justified, 0, 0, 0, 0, true, true},
    {Id::Level1, "Level1", u"一级标题", FontRole::HeiTi, paper::size3, grid, Align::Justified, 2, 0, 0, 1, true, true},
    {Id::Level2, "Level2", u"二级标题", FontRole::KaiTi, paper::size3, grid, Align::Justified, 2, 0, 0, 2, true, true},
    {Id::Level3, "Level3", u"三级标题", FontRole::FangSong, paper::size3, grid, Align::Justified, 2, 0, 0, 3, true, true},
    {Id::Body, "BodyText", u"公文正文", FontRole::FangSong, paper::size3, grid, Align::Justified, 2, 0, 0, 0, false, true},
    {Id::Caption, "TableCaption", u"表题", FontRole::HeiTi, paper::size3, grid, Align::Center, 0, 0, 0, 0, true},
    {Id::UnitLine, "TableUnit", u"表的单位", FontRole::FangSong, paper::size4Small, grid, Align::Right, 0, 0, 0, 0, true},
    {Id::Cell, "TableCell", u"表内文字", FontRole::FangSong, paper::size4Small, cellLine, Align::Left},
    {Id::HeadCell, "TableHead", u"表头", FontRole::HeiTi, paper::size4Small, cellLine, Align::Center},
    {Id::AttachmentLabel, "AttachmentLabel", u"附件序号", FontRole::HeiTi, paper::size3, grid, Align::Left, 0, 0, 0, 1, true},
    {Id::AttachmentTitle, "AttachmentTitle", u"附件标题", FontRole::XiaoBiaoSong, paper::size2, titleLine, Align::Center, 0, 0, 0, 0, true},
    {Id::Closing, "Closing", u"署名与日期", FontRole::FangSong, paper::size3, grid, Align::Left, 0, 0, 0, 0, false, true},
    {Id::ImprintList, "ImprintList", u"版记主送抄送", FontRole::FangSong, paper::size4, imprintLine, Align::Justified, -3, 4, 1},
    {Id::ImprintLine, "ImprintLine", u"版记印发", FontRole::FangSong, paper::size4, imprintLine, Align::Left, 0, 1, 1},
    {Id::PageNumber, "PageNumber", u"页码", FontRole::SongTi, paper::size4, 16, Align::Right, 0, 1, 1},
    {Id::Spacer, "Spacer", u"版记锚点", FontRole::FangSong, 1, 1, Align::Left},
});

} // namespace

std::span<const EditStyle> editStyles()
{
    return styles;
}

const EditStyle &editStyle(EditStyleId id)
{
    return styles[static_cast<std::size_t>(id)];
}

QString editFont(FontRole role)
{
    return QString::fromUtf16(fontChain(role).front().family);
}

QStringList editFontChain(FontRole role)
{
    QStringList names;
    for (const FontChoice &choice : fontChain(role))
        names << QString::fromUtf16(choice.family);
    return names;
}

} // namespace bihuan
