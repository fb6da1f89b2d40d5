// The application: what is open, what is selected, which panels and dialogs are shown. Views (the other files
// of this folder) draw from it and call its acts; every change to the document goes through act().
//
// One frame: layout → panels draw themselves and answer presses → the mirror tells the browser. Nothing is
// drawn unless an event or an animation asked for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/annotation/history.h"
#include "core/annotation/report.h"
#include "web/browser/events.h"
#include "web/ui/ui.h"
#include "web/view/article_view.h"
#include "web/view/find.h"
#include "web/view/library.h"

namespace hearsay::view {

enum class Tab { speakers, tags };
enum class Dialog { none, new_article, rename, edit_text, about, keys };
enum class Sheet { none, articles, details };  // what covers the article on a narrow page

// A line at the foot of the article: what happened, and what can be done about it.
struct Notice {
  std::string text;
  std::string button;  // "Undo"; empty: none
  std::string action;  // the id of the action that the button runs
  bool problem = false;
};

class App final : public Listener, public LibraryUser {
 public:
  App();

  // --- state that views read
  // -------------------------------------------------------------------------------------------
  Library library{*this};
  ArticleView article;
  Look look;
  Tab tab = Tab::speakers;
  Dialog dialog = Dialog::none;
  Sheet sheet = Sheet::none;
  bool menu_open = false;
  ui::Rect menu_rect;      // where it lay in the last frame
  bool linking = false;    // the selected quote is being asked for its speaker
  bool is_typing = false;  // a field holds text that is no edit yet
  Notice notice;
  std::string draft;        // what is typed in the open dialog
  std::string open_person;  // whose quotes are listed; empty: those of nobody
  bool person_open = false;
  float inspector_height = 320;  // as it was in the last frame
  Search search;                 // in the article
  Places places;                 // that say the same, about to be tagged

  const Document& doc() const { return library.document(); }
  bool has_document() const { return library.is_open(); }
  const Tag* selected() const;
  // Of the open document: made once for each state that it is in. Pointers live until the next change.
  const Report& report();
  const std::vector<const Tag*>& tags();            // in the order of the text
  const std::vector<const Person*>& persons();      // in the order of the report
  const std::vector<Span>& same_words(Span words);  // the places that say the same
  Span selection() const { return look.selection; }
  bool narrow() const { return ui::window().w < 900; }
  bool phone() const { return ui::window().w < 480; }
  bool read_only() const { return library.read_only(); }
  ui::Id focus_wanted = 0;  // a control that gets the focus when this frame's are there

  // --- acts
  // -------------------------------------------------------------------------------------------------------------
  // Applies, records and stores an edit; nothing happens with an empty one. False when it could not be
  // applied.
  bool act(Edit edit);
  void undo();
  void redo();
  void select(std::string_view tag, bool reveal);
  // +1 next, -1 previous: of the guesses first, as long as there are any, or of all tags.
  void select_next(int step, bool guesses_first = true);
  void select_words(Span span, bool words);  // as if by hand
  void select_sentence();                    // round the caret; again: and the next one
  void move_by_sentence(int step);
  void tag_selection(Label label);
  void judge(bool accept);  // the selected suggestion
  void borders_to_selection();
  void add_selection_to_tag();
  void take_fragment_out();  // the one at the caret
  void open_search();
  void step_search(int step);
  void close_search();
  void open_places();
  // Tags them all, or (`remove`) takes away the tags of exactly these words.
  void tag_places(Label label);
  void remove_places();
  void open_text();  // the dialog that corrects the article's text
  void change_text(std::string_view text);
  void move_border(bool end, int words);
  void set_speaker(std::string_view person);
  // A new article from text that a person gave; says what is wrong with it and keeps everything as it was.
  void take_text(std::string_view text, std::string_view from);
  void take_html(std::string_view html, std::string_view plain, std::string_view from);
  void take_file(std::string_view name, std::string_view bytes);
  void open(std::string_view id);
  void remove_article(std::string_view id);
  void say(std::string text, bool problem = false, std::string button = {}, std::string action = {});
  void set_theme(std::string_view choice);  // "system", "light", "dark", "contrast"
  const std::string& theme_choice() const { return theme_choice_; }
  void close_dialog();
  void document_changed();  // another document, or another text, or none
  void reopen();            // the open article as it is stored now
  void tags_changed();      // the document changed; the text layer must be brought up to it
  void look_changed();      // only what is selected or hidden
  bool entered(ui::Id field) const { return enter_ == field; }   // Enter was pressed in it
  bool entered_backwards() const { return enter_back_; }         // with Shift
  const std::string& kept_draft() const { return kept_draft_; }  // of a new article that was not analysed
  const std::string& licences();                                 // of what is inside the page

  // --- LibraryUser
  // ---------------------------------------------------------------------------------------------------
  void library_opened(std::string_view trouble) override;
  void document_opened(std::string_view report) override;
  void document_failed(std::string_view title, std::string_view reason) override;

  // --- Listener
  // -----------------------------------------------------------------------------------------------------
  void frame(double time) override;
  void resized() override {}
  void preferences(unsigned preferences) override;
  void pointer(float x, float y, bool down) override;
  bool key(std::string_view key, unsigned modifiers) override;
  void typing(bool typing) override { is_typing = typing; }
  void enter(std::uint32_t control, bool backwards) override;
  void selected(TextPlace anchor, TextPlace focus, bool words) override;
  void selection_done(TextPlace at, int clicks) override;
  void long_pressed(TextPlace at) override;
  void dragged(std::uint32_t control, Grip grip, float x, float y, bool exact) override;
  void article_clicked(TextPlace at, std::string_view tag, bool collapsed) override;
  void hovered(std::string_view tag) override;
  void pasted(std::string_view html, std::string_view text) override;
  void file_opened(std::string_view name, std::string_view bytes) override;
  void file_refused(std::string_view name) override;

 private:
  void apply_theme();
  void analyse_example();
  void draw_article(const ui::Rect& rect);
  void draw_palette(const ui::Panel& panel);
  void draw_handles(const ui::Panel& panel);
  void draw_handle(ui::Id id, std::uint32_t byte, Side side, const char* name, const ui::Rect& region);
  void drag_to(float x, float y);
  void drag_ends(bool keep);
  void draw_search(const ui::Rect& rect);
  bool draw_places(const ui::Rect& rect);
  void refresh_places();
  void draw_hint(const ui::Rect& rect);
  bool draw_tag_bar(const ui::Rect& rect);
  void draw_notice(const ui::Rect& rect);

  unsigned preferences_ = 0;
  std::string theme_choice_ = "system", licences_, kept_draft_;
  std::string kept_text_, kept_text_of_;  // a correction that was not made, and of which text
  bool sync_needed_ = true, retag_needed_ = true, hint_done_ = false;
  // What is derived from the document, and the state of it that it was made for.
  std::uint32_t revision_ = 1, report_of_ = 0, tags_of_ = 0, same_of_ = 0;
  Report report_;
  std::vector<const Tag*> tags_;
  std::vector<const Person*> persons_;
  Span same_words_of_;
  std::vector<Span> same_;
  // A border that is being dragged: of a fragment of the selected tag, or of the selection.
  struct Drag {
    ui::Id handle = 0;  // 0: none
    bool selection = false;
    std::size_t fragment = 0;
    Side side = Side::begin;
    float dx = 0, dy = 0;  // from the border to the pointer
    float x = 0, y = 0;    // the pointer
    bool exact = false;
  } drag_;
  bool by_words_ = true;      // the selection was made by pointer, without Alt
  bool own_handles_ = false;  // the selection was made by touch and has its handles from us
  bool example_due_ = false;  // the example is shown and has yet to be analysed
  std::string reveal_;        // a tag to bring into sight once it is laid out
  std::uint32_t enter_ = 0;
  bool enter_back_ = false;
  ui::Rect palette_rect_;  // where the palette lies; no height: it is not there
  bool pressing_ = false;  // the pointer is down: a selection may be under way
};

// The panels, each in the file of its name.
void draw_toolbar(App& app, const ui::Rect& rect);
void draw_library(App& app, const ui::Rect& rect);
constexpr ui::Id library_search_field = ui::id("library-search");
void draw_side(App& app, const ui::Rect& rect);
void draw_status(App& app, const ui::Rect& rect);
void draw_dialog(App& app);
void draw_menu(App& app);

}  // namespace hearsay::view
