// What of the page is open: the tab of the side panel, the dialog and what is typed in it, the sheet over a narrow page, the
// menu, the message. The article's own state is in article_state.h.
//
//   PageState page;
//   page.resized(390);
//   page.show_tab(Tab::report);        // on a narrow page the sheet with the tabs opens too
//   page.open(Dialog::rename, title);  // closes menu and sheet
//
// Each rule about what goes together is one function. Widths are CSS pixels. Knows no browser; tested by
// tests/unit/page_state_test.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/annotation/commands.h"
#include "web/view/notice.h"
#include "web/view/tour.h"

namespace hearsay::view {

enum class Tab { speakers, tags, report, history, others, sources, decide };
enum class Dialog { none, new_article, rename, groups, edit_text, about, keys, commands, settings, trash, beside, save_as, compare, same_text, make_exercise, exercise, hand_in, feedback, classroom };
enum class Sheet { none, articles, details };  // what covers the article on a narrow page

// Of the list of articles; the newest, and what was worked on last, come first.
enum class ArticleOrder { added, changed, title, source };

// Which guesses are kept or removed at once.
struct Bulk {
  int label = commands::every_label;  // a Label, or commands::every_label
  int sure = 0;                       // and at least how sure, per cent
  bool operator==(const Bulk&) const = default;
};

class PageState {
 public:
  // The window's width.
  void resized(float width) { width_ = width; }
  bool narrow() const { return width_ < 900; }
  bool phone() const { return width_ < 480; }

  Tab tab() const { return tab_; }
  Sheet sheet() const { return sheet_; }
  void choose_tab(Tab tab) { tab_ = tab; }
  // Its sheet opens too where the page is narrow.
  void show_tab(Tab tab);
  void show_details() { open_sheet(Sheet::details); }
  void show_articles() { open_sheet(Sheet::articles); }
  void toggle_sheet(Sheet sheet) { sheet_ = sheet_ == sheet ? Sheet::none : sheet; }
  void close_sheet() { sheet_ = Sheet::none; }

  bool menu_open() const { return menu_open_; }
  void toggle_menu() { menu_open_ = !menu_open_; }
  void close_menu() { menu_open_ = false; }

  Dialog dialog() const { return dialog_; }
  const std::string& draft() const { return draft_; }  // what is typed in the dialog
  int line() const { return line_; }                   // of the command palette: the one that Enter takes
  // Whatever else lay over the article is closed.
  void open(Dialog dialog, std::string draft = {});
  void open_new_article() { open(Dialog::new_article, kept_draft_); }
  // What was typed the last time, as long as the text is still the one that it corrects.
  void open_edit_text(std::string_view text);
  void type(std::string draft);
  void choose_line(int line) { line_ = line; }
  // What was typed for a new article, or to correct `text`, is there again the next time.
  void close_dialog(std::string_view text = {});
  // What is typed for a new article, in the open dialog or before; and what was, in an earlier visit.
  const std::string& new_article_draft() const { return dialog_ == Dialog::new_article ? draft_ : kept_draft_; }
  void keep_new_article(std::string draft) { kept_draft_ = std::move(draft); }
  // It has been used.
  void forget_new_article() { kept_draft_.clear(); }
  void forget_edit_text() { kept_text_.clear(), kept_text_of_.clear(); }

  const Notice& notice() const { return notice_; }
  // The message is about the work as it is now.
  void say(Notice notice, const Work& work) {
    notice_ = std::move(notice);
    notice_.about(work, 0);
    said_ = false;
  }
  void close_notice() { notice_ = {}; }
  // A message that was not seen yet, or is being read, lasts from now on; milliseconds. Whether it is a new one.
  bool notice_seen(std::int64_t now) {
    notice_.said = now;
    return !std::exchange(said_, true);
  }
  bool has_new_notice() const { return !said_; }
  // An act: messages of earlier ones go.
  void did() { ++acts_; }
  unsigned acts() const { return acts_; }
  // The last act deleted an article: undo means that.
  bool deleted_last() const { return deleted_last_; }
  void set_deleted_last(bool yes) { deleted_last_ = yes; }
  // After a suggestion was kept or removed the next one is selected.
  bool goes_on() const { return goes_on_; }
  void go_on(bool yes) { goes_on_ = yes; }
  // Keys without Ctrl or Alt that write something, n or 2, are commands (WCAG 2.1.4: can be switched off).
  bool letter_keys() const { return letter_keys_; }
  void set_letter_keys(bool yes) { letter_keys_ = yes; }
  // The steps of the first visit.
  const Tour& tour() const { return tour_; }
  Tour& tour() { return tour_; }
  bool hint_done() const { return hint_done_; }
  void hint_is_done() { hint_done_ = true; }

  const std::string& new_name() const { return new_name_; }  // typed as the answer to "Who said it?"
  void type_name(std::string name) { new_name_ = std::move(name); }
  // Whose quotes are listed: a person's, or (empty) those of nobody.
  bool is_person_open(std::string_view person) const { return person_open_ && open_person_ == person; }
  void open_person(std::string_view person) { open_person_ = person, person_open_ = true; }
  void close_person() { person_open_ = false; }
  ArticleOrder order() const { return order_; }
  void order_by(ArticleOrder order) { order_ = order; }
  // The group whose articles are listed; empty: all.
  const std::string& group() const { return group_; }
  void list_group(std::string group) { group_ = std::move(group); }
  // Of the articles that the search shows, the one that Enter opens: its place in the list, counted on at both ends; none
  // before anything is looked for.
  const std::optional<int>& found() const { return found_; }
  void choose_found(std::optional<int> place) { found_ = place; }
  const std::string& to_purge() const { return to_purge_; }  // in the trash: being asked about
  void ask_to_purge(std::string_view article) { to_purge_ = article; }
  // Of the tags only those with a note are listed, with their notes.
  bool notes_only() const { return notes_only_; }
  void list_notes_only(bool yes) { notes_only_ = yes; }
  Bulk bulk() const { return bulk_; }
  void choose_bulk(Bulk bulk) { bulk_ = bulk; }

  // What the parts of the side panel needed in the last frame; pixels.
  float inspector_height() const { return inspector_height_; }
  float list_height() const { return list_height_; }
  void keep_heights(float inspector, float list) { inspector_height_ = inspector, list_height_ = list; }

 private:
  void open_sheet(Sheet sheet) {
    if (narrow()) sheet_ = sheet;
  }

  float width_ = 0;
  Tab tab_ = Tab::speakers;
  Sheet sheet_ = Sheet::none;
  bool menu_open_ = false;
  Dialog dialog_ = Dialog::none;
  std::string draft_;
  std::string kept_draft_;                // of a new article that was not analysed
  std::string kept_text_, kept_text_of_;  // a correction that was not made, and of which text
  int line_ = 0;
  Notice notice_;
  bool said_ = true;   // it has been on the page
  unsigned acts_ = 0;  // counts what the person did
  bool deleted_last_ = false, hint_done_ = false, goes_on_ = true, letter_keys_ = true;
  Tour tour_;
  std::string new_name_, open_person_, to_purge_;
  ArticleOrder order_ = ArticleOrder::added;
  std::string group_;
  std::optional<int> found_;
  bool person_open_ = false, notes_only_ = false;
  Bulk bulk_;
  float inspector_height_ = 320, list_height_ = 0;
};

}  // namespace hearsay::view
