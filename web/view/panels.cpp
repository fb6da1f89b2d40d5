#include "web/view/panels.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "web/browser/language.h"
#include "web/view/exercise_view.h"

namespace hearsay::view {

using ui::Kind;
using ui::Rect;

namespace {

bool always(const Context&) { return true; }
bool wide(const Context& app) { return !app.narrow(); }
bool beside(const Context& app) { return !app.narrow() && app.is_beside(); }
bool articles_sheet(const Context& app) { return app.narrow() && app.page().sheet() == Sheet::articles; }
bool side_shown(const Context& app) { return !app.narrow() || app.page().sheet() == Sheet::details; }
bool stands(const Context& app) { return !standing(app).text.empty(); }
// Nothing covers the article.
bool article_free(const Context& app) { return app.has_document() && app.page().sheet() == Sheet::none; }
bool searching(const Context& app) { return article_free(app) && app.article().search().open; }
bool places_shown(const Context& app) { return article_free(app) && app.article().places().open; }
// Where the inspector is away in a sheet.
bool tag_bar_shown(const Context& app) {
  return article_free(app) && !places_shown(app) && app.narrow() && app.selected() && !app.read_only();
}
bool touring(const Context& app) {
  return article_free(app) && !places_shown(app) && !tag_bar_shown(app) && app.page().notice().text.empty() &&
         app.selection().empty() && tour_shown(app);
}
bool hint_shown(const Context& app) {
  if (tour_shown(app)) return false;
  if (!article_free(app) || places_shown(app) || tag_bar_shown(app) || !app.page().notice().text.empty()) return false;
  return app.selection().empty() && !hint_for(app).empty();
}
bool notice_shown(const Context& app) {
  return app.page().dialog() == Dialog::none && !app.page().notice().text.empty();
}
bool menu_shown(const Context& app) { return app.page().menu_open(); }
bool decides(const Context& app) { return app.decides(); }
bool has_exercise(const Context& app) { return exercise_bar_height(app) > 0; }
bool any_dialog(const Context& app) { return app.page().dialog() != Dialog::none; }
template <Dialog dialog>
bool is_open(const Context& app) {
  return app.page().dialog() == dialog;
}

constexpr PanelRow table[] = {
    {"tools", Kind::banner, &Layout::tools, always, draw_toolbar},
    // Beside the article it comes before that for the Tab key, as a sheet over it after.
    {"library", Kind::navigation, &Layout::left, wide, draw_library},
    {"standing", Kind::region, &Layout::standing, stands, draw_standing},
    {"exercise-bar", Kind::region, &Layout::exercise, has_exercise, draw_exercise_bar},
    {"main", Kind::main, &Layout::first, always, draw_first},
    {"beside", Kind::region, &Layout::second, beside, draw_second},
    {"library", Kind::navigation, &Layout::left, articles_sheet, draw_library},
    {"side", Kind::complementary, &Layout::right, side_shown, draw_side},
    {"splitters", Kind::group, &Layout::between, wide, draw_splitters},
    {"search", Kind::region, &Layout::article, searching, draw_search},
    {"places-bar", Kind::region, &Layout::article, places_shown, draw_places},
    {"tag-bar", Kind::region, &Layout::article, tag_bar_shown, draw_tag_bar},
    {"tour", Kind::region, &Layout::article, touring, draw_tour},
    {"hint", Kind::region, &Layout::article, hint_shown, draw_hint},
    {"notice", Kind::region, &Layout::article, notice_shown, draw_notice},
    {"foot", Kind::contentinfo, &Layout::foot, always, draw_status},
    {"menu", Kind::menu, &Layout::window, menu_shown, draw_menu},
    {"shade", Kind::group, &Layout::window, any_dialog, draw_shade},
    {"new-article", Kind::dialog, &Layout::window, is_open<Dialog::new_article>, draw_new_article},
    {"rename", Kind::dialog, &Layout::window, is_open<Dialog::rename>, draw_rename},
    {"groups", Kind::dialog, &Layout::window, is_open<Dialog::groups>, draw_groups},
    {"edit-text", Kind::dialog, &Layout::window, is_open<Dialog::edit_text>, draw_edit_text},
    {"keys", Kind::dialog, &Layout::window, is_open<Dialog::keys>, draw_keys},
    {"about", Kind::dialog, &Layout::window, is_open<Dialog::about>, draw_about},
    {"commands", Kind::dialog, &Layout::window, is_open<Dialog::commands>,
     draw_command_palette},
    {"settings", Kind::dialog, &Layout::window, is_open<Dialog::settings>, draw_settings},
    {"trash-dialog", Kind::dialog, &Layout::window, is_open<Dialog::trash>, draw_trash},
    {"beside-dialog", Kind::dialog, &Layout::window, is_open<Dialog::beside>, draw_beside},
    {"save-as", Kind::dialog, &Layout::window, is_open<Dialog::save_as>, draw_save_as},
    {"make-exercise", Kind::dialog, &Layout::window, is_open<Dialog::make_exercise>, draw_make_exercise},
    {"exercise", Kind::dialog, &Layout::window, is_open<Dialog::exercise>, draw_exercise},
    {"hand-in", Kind::dialog, &Layout::window, is_open<Dialog::hand_in>, draw_hand_in},
    {"feedback", Kind::dialog, &Layout::window, is_open<Dialog::feedback>, draw_feedback},
    {"class", Kind::dialog, &Layout::window, is_open<Dialog::classroom>, draw_class},
    {"same-text", Kind::dialog, &Layout::window, is_open<Dialog::same_text>, draw_same_text},
    {"compare", Kind::dialog, &Layout::window, is_open<Dialog::compare>, draw_compare},
};

constexpr TabRow tab_table[] = {{Tab::speakers, "speakers", always, draw_speakers},
                                {Tab::tags, "tags", always, draw_tags},
                                {Tab::report, "report", always, draw_report},
                                {Tab::history, "history", always, draw_history},
                                {Tab::others, "others", has_margin, draw_margin},
                                {Tab::sources, "sources", has_source_check, draw_source_check},
                                {Tab::decide, "decide", decides, draw_deciding}};

}  // namespace

std::span<const PanelRow> panels() { return table; }

std::vector<TabRow> tabs(const Context& app) {
  std::vector<TabRow> out;
  std::copy_if(std::begin(tab_table), std::end(tab_table), std::back_inserter(out), [&](const TabRow& row) { return row.shown(app); });
  return out;
}

ui::Node node_of(std::string_view id, const Rect& rect, std::uint32_t flags) {
  const auto row = std::find_if(std::begin(table), std::end(table), [id](const PanelRow& r) { return r.id == id; });
  return {.id = ui::id(id), .kind = row->kind, .rect = rect, .flags = flags, .name = host::phrase(row->name)};
}

Layout lay_out(const Context& app) {
  const Rect all = ui::window();
  const float bar = ui::toolbar_height, foot = app.foot_height();
  const float top = app.phone() ? 0 : bar, height = all.h - bar - foot;
  Layout out;
  out.window = all;
  out.tools = {0, app.phone() ? all.h - bar : 0, all.w, bar};
  out.foot = {0, app.phone() ? all.h - bar - foot : all.h - foot, all.w, foot};
  out.between = out.article = {0, top, all.w, height};
  if (app.narrow()) {
    const float width = app.phone() ? all.w : std::min(360.f, all.w - 64);
    out.left = {0, top, width, height};
    out.right = {all.w - width, top, width, height};
  } else {
    const int columns = app.workspace().columns();
    const float left = app.splitters().left(all.w, columns), right = app.splitters().right(all.w, columns);
    out.left = {0, top, left, height};
    out.right = {all.w - right, top, right, height};
    out.article = {left, top, all.w - left - right, height};
  }
  out.standing = out.article;
  out.standing.h = standing_height(app, out.article);
  out.article.y += out.standing.h;
  out.article.h -= out.standing.h;
  out.exercise = out.article;
  out.exercise.h = exercise_bar_height(app);
  out.article.y += out.exercise.h;
  out.article.h -= out.exercise.h;
  out.first = out.article;
  if (beside(app)) {
    out.first.w = std::round(out.article.w / 2);
    out.second = {out.first.right(), out.first.y, out.article.w - out.first.w, out.first.h};
    for (Rect* column : {&out.first, &out.second}) {
      column->y += column_head;
      column->h -= column_head;
    }
    out.article = app.workspace().active() == 0 ? out.first : out.second;
  }
  return out;
}

}  // namespace hearsay::view
