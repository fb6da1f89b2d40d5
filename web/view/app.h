// The application: what is open, what is selected, which panels and dialogs are shown. Views (the other files
// of this folder) draw from it and call its acts; every change to the document goes through act().
//
// One frame: layout → panels draw themselves and answer presses → the mirror tells the browser. Nothing is
// drawn unless an event or an animation asked for it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/annotation/commands.h"
#include "core/annotation/difference.h"
#include "core/annotation/document.h"
#include "core/annotation/edit.h"
#include "core/annotation/history.h"
#include "core/annotation/likely.h"
#include "core/annotation/report.h"
#include "core/message/numbers.h"
#include "web/browser/events.h"
#include "web/ui/ui.h"
#include "web/view/article_view.h"
#include "web/view/backups.h"
#include "web/view/find.h"
#include "web/view/kept_file.h"
#include "web/view/library.h"
#include "web/view/notice.h"
#include "web/view/splitters.h"
#include "web/view/spoken.h"

namespace hearsay::view {

enum class Tab { speakers, tags, report, history };
enum class Dialog { none, new_article, rename, edit_text, about, keys, commands, reading, trash };
// Blind mode: on, guesses are not to be seen; done, they are compared with what the person found.
enum class Blind { off, on, done };
enum class Sheet { none, articles, details };  // what covers the article on a narrow page

class App final : public Listener, public LibraryUser {
 public:
  App();

  // State that views read.
  Library library{*this};
  Backups backups{*this};
  KeptFile kept_file{library};
  Splitters splitters;
  ArticleView article;
  Look look;
  Tab tab = Tab::speakers;
  Dialog dialog = Dialog::none;
  Sheet sheet = Sheet::none;
  bool menu_open = false;
  ui::Rect menu_rect;      // where it lay in the last frame
  bool linking = false;    // the selected quote is being asked for its speaker
  bool is_typing = false;  // a field holds text that is not an edit yet
  Notice notice;
  bool deleted_last = false;  // the last act deleted an article: undo means that
  std::string to_purge;     // in the trash: being asked about
  std::string draft;        // what is typed in the open dialog
  std::string new_name;     // what is typed as the answer to "Who said it?"
  std::string open_person;  // whose quotes are listed; empty: those of nobody
  bool person_open = false;
  float inspector_height = 320, list_height = 0;  // what they needed in the last frame
  NumberStyle numbers;                            // of the person's language
  Blind blind = Blind::off;
  int bulk_label = -1;  // which guesses are kept or removed at once: a Label, or commands::every_label
  int bulk_sure = 0;    // and at least how sure, per cent
  int command = 0;      // which line of the command palette Enter takes
  Search search;        // in the article
  Places places;        // that say the same, about to be tagged

  const Document& doc() const { return library.document(); }
  bool has_document() const { return library.is_open(); }
  const Tag* selected() const;
  // Of the open document: made once for each state that it is in. Pointers live until the next change.
  const Report& report() const;                           // the figures of what can be seen
  const std::vector<const Tag*>& tags() const;            // in the order of the text
  const std::vector<Span>& same_words(Span words) const;  // the places that say the same
  const Difference& difference() const;                   // what the person found beside the guesses
  const std::vector<std::string>& history_words() const;  // what each edit did
  Span selection() const { return look.selection; }
  bool narrow() const { return ui::window().w < 900; }
  bool phone() const { return ui::window().w < 480; }
  // The status line: what can be pressed in it is for a finger on a phone.
  float foot_height() const { return phone() ? 38 : ui::status_height; }
  bool read_only() const { return library.read_only(); }
  std::string title() const;     // of the open article, as long as is shown anywhere
  SaveState save_state() const;  // what the status line says
  // Who can be seen.
  People people() const { return blind == Blind::on ? People::seen : People::all; }
  commands::Unaided unaided() const {
    return blind == Blind::on ? commands::Unaided::yes : commands::Unaided::no;
  }
  bool visible(const Tag& tag) const {
    return tag.state == State::accepted || (tag.state == State::suggested && !look.hide_suggestions);
  }
  ui::Id focus_wanted = 0;  // a control that gets the focus when this frame's are there

  // Acts.
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
  // The question who said it is over, and with it the sheet that asked.
  void answered();
  // A new speaker of the selected quote: these words, or (empty) those selected in the article.
  void new_speaker(std::string_view name);
  void judge_many(const std::vector<std::string>& guesses, bool accept);  // as one step
  void set_blind(Blind to);
  void restore_blind();                // as it was left in this article
  void go_to_step(std::size_t place);  // of the history: so many edits are done then
  // Selects the tag of the list that follows the one selected, the first of them when it is none of them.
  void select_next_of(const std::vector<std::string>& tags);
  std::string scorecard(bool for_print) const;  // as SVG
  void print_view();
  // A new article from text that a person gave; says what is wrong with it and keeps everything as it was.
  void take_text(std::string_view text, std::string_view from);
  void take_html(std::string_view html, std::string_view plain, std::string_view from);
  void take_file(std::string_view name, std::string_view bytes);
  void open(std::string_view id);
  void remove_article(std::string_view id);
  void say(std::string text, bool problem = false, std::string button = {}, std::string action = {});
  void did() { ++acts_; }  // an act that is no edit: messages of earlier ones go
  void set_reading(float size, float measure, float leading);  // see Look; kept for the next visit
  void set_theme(std::string_view choice);                     // "system", "light", "dark", "contrast"
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

  // LibraryUser.
  void library_opened(std::string_view trouble) override;
  void document_opened(std::string_view report) override;
  void document_failed(std::string_view title, std::string_view reason) override;
  void document_followed(std::string_view report) override;
  void document_saved() override { kept_file.article_saved(); }
  void document_trashed(std::string_view title) override;
  void fetched(std::string_view id, std::unique_ptr<Article> article) override;
  void library_trouble(std::string_view what) override;

  // Listener.
  void frame(double time) override;
  void resized() override {}
  bool scrolled(std::uint32_t control, float top) override;
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
  void printing() override { print_view(); }

 private:
  void apply_theme();
  void restore_reading();
  void analyse_example();
  float draw_standing(const ui::Rect& rect);  // returns its height
  void draw_article(const ui::Rect& rect);
  void draw_palette(const ui::Panel& panel);
  void put_handles(const ui::Panel& panel);
  void put_handle(ui::Id id, std::uint32_t byte, Side side, const char* name);
  void drag_to(float x, float y);
  void drag_ends(bool keep);
  void draw_search(const ui::Rect& rect);
  bool draw_places(const ui::Rect& rect);
  void refresh_places();
  void draw_hint(const ui::Rect& rect);
  bool draw_tag_bar(const ui::Rect& rect);
  void draw_notice(const ui::Rect& rect);
  Work work() const;
  void speak();  // to a screen reader, what this frame shows and the last one did not

  unsigned preferences_ = 0;
  std::string theme_choice_ = "system", licences_, kept_draft_;
  std::string kept_text_, kept_text_of_;  // a correction that was not made, and of which text
  bool sync_needed_ = true, retag_needed_ = true, hint_done_ = false;
  unsigned acts_ = 0;  // see Work
  Spoken spoken_;
  std::uint32_t was_at_ = 0;  // where the tag begins that was gone to last
  // Counts the changes to the document. What is derived from it holds for one number.
  std::uint32_t revision_ = 1;
  template <class T>
  class Derived {
   public:
    template <class Make>
    T& at(std::uint32_t revision, Make make) {
      if (of_ != revision) value_ = make();
      of_ = revision;
      return value_;
    }

   private:
    T value_{};
    std::uint32_t of_ = 0;
  };
  mutable Derived<Report> report_;
  mutable Derived<std::vector<const Tag*>> tags_;
  mutable Derived<Difference> difference_;
  mutable Derived<std::vector<std::string>> history_words_;
  mutable Derived<std::map<Span, std::vector<Span>>> same_;
  // A border that is being dragged: of a fragment of the selected tag, or of the selection.
  struct Drag {
    ui::Id handle = 0;  // 0: none
    bool selection = false;
    std::size_t fragment = 0;
    Side side = Side::begin;
    float dx = 0, dy = 0;      // from the border to the pointer
    float x = 0, y = 0;        // the pointer
    float from = 0, near = 0;  // where it was taken, and how far from there is still on its line
    bool exact = false;
  } drag_;
  bool by_words_ = true;      // the selection was made by pointer, without Alt
  bool own_handles_ = false;  // the selection was made by touch and has its handles from us
  bool example_due_ = false;  // the example is shown and has yet to be analysed
  std::string reveal_;        // a tag to bring into sight once it is laid out
  std::uint32_t enter_ = 0;
  bool enter_back_ = false;
  float pointer_x_ = -1, pointer_y_ = -1;
  ui::Rect notice_rect_;   // where the message lies; no height: it is not there
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
void draw_trash(App& app);
void draw_menu(App& app);
void draw_command_palette(App& app);
void draw_reading(App& app);
// The lists of the side panel: each draws from y on and gives where it ends.
float draw_speakers(App& app, const ui::Rect& rect, float y);
float draw_tags(App& app, const ui::Rect& rect, float y);
float draw_difference(App& app, const ui::Rect& rect, float y);
float draw_report(App& app, const ui::Rect& rect, float y);
float draw_history(App& app, const ui::Rect& rect, float y);

}  // namespace hearsay::view
