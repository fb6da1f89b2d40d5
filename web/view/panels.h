// The panels of the page as rows of one table: what each is called, where it lies, when it is shown and what draws it.
//
//   const Layout layout = lay_out(app);
//   for (const PanelRow& row : panels())
//     if (row.shown(app)) row.draw(app, queue, layout.*row.at);
//
// To add one: a function in a file of its own, its declaration below and its row in panels.cpp. Rows are drawn in their
// order: one lies over those before it. Rectangles are CSS pixels in the window.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/message/message.h"
#include "web/view/context.h"
#include "web/view/saving_words.h"

namespace hearsay::view {

// Where panels lie in a frame. Some hang on an edge of theirs and take less than all of it.
struct Layout {
  ui::Rect tools, foot;
  ui::Rect left, right;   // beside the article, or over it on a narrow page
  ui::Rect standing;       // a line above the article; no height: there is nothing to say
  ui::Rect exercise;       // the bar of an exercise, below that; no height: it is none
  ui::Rect first, second;  // the columns; the second has no width when there is one
  ui::Rect article;        // the active one of them
  ui::Rect between;       // all from the tools to the foot
  ui::Rect window;
};
Layout lay_out(const Context& app);
constexpr float column_head = 36;  // above each of two columns: the article's title

struct PanelRow {
  const char* id;
  ui::Kind kind;
  message::Phrase name;  // “panel.” and the id: for a screen reader; a dialog's title
  ui::Rect Layout::*at;
  bool (*shown)(const Context& app);
  void (*draw)(const Context& app, Commands& queue, const ui::Rect& rect);

  consteval PanelRow(const char* id_, ui::Kind kind_, ui::Rect Layout::*at_, bool (*shown_)(const Context&),
                     void (*draw_)(const Context&, Commands&, const ui::Rect&))
      : id(id_), kind(kind_), name("panel.", id_), at(at_), shown(shown_), draw(draw_) {}
};
std::span<const PanelRow> panels();

// What the mirror is told of a row's panel when it lies there.
ui::Node node_of(std::string_view id, const ui::Rect& rect, std::uint32_t flags = 0);

// The lists of the side panel, by tab. Each draws from y on and gives where it ends.
struct TabRow {
  Tab tab;
  const char* id;
  message::Phrase name;  // “tab.” and the id
  bool (*shown)(const Context& app);
  float (*draw)(const Context& app, Commands& queue, const ui::Rect& rect, float y);

  consteval TabRow(Tab tab_, const char* id_, bool (*shown_)(const Context&),
                   float (*draw_)(const Context&, Commands&, const ui::Rect&, float))
      : tab(tab_), id(id_), name("tab.", id_), shown(shown_), draw(draw_) {}
};
// Those that are shown; the first of them always is.
std::vector<TabRow> tabs(const Context& app);

// The panels, each in the file of its name.
void draw_toolbar(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_first(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_second(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_standing(const Context& app, Commands& queue, const ui::Rect& rect);
// What is shown over the article as long as it is so, and the height it needs there.
Standing standing(const Context& app);
float standing_height(const Context& app, const ui::Rect& rect);
void draw_library(const Context& app, Commands& queue, const ui::Rect& rect);
constexpr ui::Id library_search_field = ui::id("library-search");
void draw_side(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_splitters(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_search(const Context& app, Commands& queue, const ui::Rect& rect);
constexpr ui::Id search_field = ui::id("search-words");
void draw_places(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_tag_bar(const Context& app, Commands& queue, const ui::Rect& rect);
// The steps of the first visit, at the foot of the example.
bool tour_shown(const Context& app);
void draw_tour(const Context& app, Commands& queue, const ui::Rect& rect);
// What the marks mean, in lines no wider than `room`; returns its height.
float draw_legend(float x, float y, float room, ui::Id seed);
// Why little was found in the article, or what can be done with what was; empty: nothing to say.
std::string hint_for(const Context& app);
void draw_hint(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_notice(const Context& app, Commands& queue, const ui::Rect& rect);
// Where the message lies; no height: there is none.
ui::Rect notice_rect(const Context& app, const ui::Rect& rect);
void draw_status(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_menu(const Context& app, Commands& queue, const ui::Rect& rect);
ui::Rect menu_rect(const Context& app);
void draw_shade(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_new_article(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_groups(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_rename(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_edit_text(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_keys(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_about(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_command_palette(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_settings(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_trash(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_beside(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_save_as(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_exercise_bar(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_make_exercise(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_exercise(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_hand_in(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_feedback(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_class(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_same_text(const Context& app, Commands& queue, const ui::Rect& rect);
void draw_compare(const Context& app, Commands& queue, const ui::Rect& rect);

// At the foot of the side panel.
constexpr float judge_bar_height = 60;  // buttons of 44: for a finger too
void draw_judge_bar(const Context& app, Commands& queue, const ui::Rect& rect);

float draw_speakers(const Context& app, Commands& queue, const ui::Rect& rect, float y);
float draw_tags(const Context& app, Commands& queue, const ui::Rect& rect, float y);
float draw_report(const Context& app, Commands& queue, const ui::Rect& rect, float y);
float draw_history(const Context& app, Commands& queue, const ui::Rect& rect, float y);
// The questions about sources that an exercise asks.
float draw_source_check(const Context& app, Commands& queue, const ui::Rect& rect, float y);
// What each side marked at a place, to be taken or left.
float draw_deciding(const Context& app, Commands& queue, const ui::Rect& rect, float y);
// What the other articles of a comparison make of this one's statements, when it is one of those compared.
// `margin_control` is the line of a statement there, the same in every article.
inline ui::Id margin_control(std::int32_t statement) { return ui::id(std::to_string(statement), ui::id("margin-note")); }
bool has_margin(const Context& app);
float draw_margin(const Context& app, Commands& queue, const ui::Rect& rect, float y);

}  // namespace hearsay::view
