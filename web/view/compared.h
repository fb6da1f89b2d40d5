// The articles that are compared: which were chosen, and what the comparison (core/compare) says of them.
//
//   ComparedArticles compared(session);
//   compared.toggle("d1"), compared.toggle("d2");
//   compared.start();          // reads them; heard() says when the last one is there
//   if (compared.ready()) show(compared.result());
//
// What a person has accepted, rejected and tagged in them counts. They are compared as they were when they were read, and read
// again when the comparison comes into sight: a place in one of them counts only as long as its text is the same. With what a person has put together of them, the event (core/event), which commands store. Knows no browser; tested
// by tests/unit/compared_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/analysis/findings.h"
#include "core/compare/compare.h"
#include "core/compare/event_margin.h"
#include "core/event/event.h"
#include "core/exercise/handing.h"
#include "core/session/session.h"
#include "core/text/text.h"

namespace hearsay::view {

struct ComparedArticle {
  std::string id, title;
  Text text;
  Findings findings = {};                     // as a person has judged them
  std::vector<comparing::MarginNote> margin = {};  // what the others make of its statements
  std::vector<Span> unheld = {};                   // words in the headline's quotation marks that it does not hold
  bool blind = false;                              // in blind mode
};

enum class ComparedView { statements, speakers, event };

// What is typed of an event: its name; of each article, by its place among those compared, the outlet and the date.
struct EventForm {
  std::string name;
  std::vector<std::string> outlets, dates;
};

class ComparedArticles {
 public:
  static constexpr std::size_t least = 2, most = 20;

  // In an article that is blind only what the person tagged or accepted counts, so that no suggestion is given away.
  explicit ComparedArticles(session::Session& session, std::function<Blind(const Document&)> blind_of = exercise::blind_of)
      : session_(session), blind_of_(std::move(blind_of)) {}

  bool is_chosen(std::string_view article) const;
  std::size_t chosen() const { return chosen_.size(); }
  // Takes the article in or out; no more than `most` are taken in.
  void toggle(std::string_view article);
  // In the order in which they were chosen. Nothing with fewer than `least`.
  void start();
  // These and no others, as an event that is yet to be named: its form is shown when they are read.
  void put_together(const std::vector<std::string>& articles, std::string name);
  // Whether it has come into sight: once for each event.
  bool take_naming() { return ready_ && std::exchange(names_, false); }
  // An article whose suggestions count from now on, or no longer.
  void read_again(std::string_view article);
  // Back to the choice.
  void choose_again();
  bool reading() const { return !waiting_.empty(); }
  bool ready() const { return ready_; }
  // Whether the event changed what is to be shown.
  bool heard(const session::Event& event);
  // Once a frame: whether anything of the comparison is seen. Articles that were changed are read again when that begins.
  void seen(bool yes);

  // These words are to be shown as soon as the article is open.
  void go_to(std::string_view article, Span words) { going_to_ = article, going_words_ = words; }
  // Whether it is this one, and its text is still the one that was compared. It is gone to once.
  bool take_going(std::string_view article, const Text& text, Span& words);

  const std::deque<ComparedArticle>& articles() const { return articles_; }
  const std::vector<comparing::Source>& sources() const { return sources_; }
  const comparing::EventComparison& result() const { return result_; }
  // Which of them it is, with the text that was compared; nullptr: none, or nothing is compared.
  const ComparedArticle* find(std::string_view article, const Text& text) const;
  std::size_t place_of(const ComparedArticle& article) const;

  // The event: the id of its row in the library (empty: not stored), and what there is of it.
  const std::string& event() const { return event_; }
  const events::EventRecord& record() const { return record_; }
  // Another event is compared, with those of its articles that are here. The others stay in it.
  void open_event(std::string_view id, std::string_view name, events::EventRecord record,
                  const std::function<bool(std::string_view)>& is_here);
  void stored_as(std::string_view id) { event_ = id; }
  // Nothing is chosen, and no event is open.
  void forget();
  const EventForm& form() const { return form_; }
  void fill(EventForm form) { form_ = std::move(form); }
  // What is typed, and which articles are compared, goes into the record.
  void take_form();
  // False: it finds nothing to correct.
  bool correct(const comparing::Correction& correction, std::string_view author, std::int64_t now);
  bool undo_correction(std::size_t correction);
  // Corrections that no longer find what they were about.
  std::size_t lost_corrections() const { return lost_corrections_; }
  // The statement or speaker that another is about to be joined to.
  const std::optional<comparing::SaidPlace>& picking() const { return picking_; }
  void pick(std::optional<comparing::SaidPlace> place) { picking_ = std::move(place); }

  // What an article is called: its outlet, else its title, or a letter while the outlets are hidden ("A", then "B").
  bool hides_outlets() const { return hides_outlets_; }
  void hide_outlets(bool yes) { hides_outlets_ = yes; }
  static std::string letter_of(std::size_t article) { return std::string(1, static_cast<char>('A' + article)); }

  // In the margin of an article: the statement whose wordings are shown, an index into result().statements or -1; and
  // whether what the article leaves out is listed too.
  std::int32_t open_statement() const { return open_statement_; }
  void open(std::int32_t statement) { open_statement_ = statement, open_alone_.reset(); }
  // Or what only this article has, open to be joined to a statement.
  const std::optional<comparing::SaidPlace>& open_alone() const { return open_alone_; }
  void open_alone(comparing::SaidPlace place) { open_statement_ = -1, open_alone_ = std::move(place); }
  bool lists_left_out() const { return lists_left_out_; }
  void list_left_out(bool yes) { lists_left_out_ = yes; }

  ComparedView view() const { return view_; }
  void show(ComparedView view) { view_ = view; }
  std::size_t outlet() const { return outlet_; }  // the one that is shown where there is no room for all
  void show_outlet(std::size_t outlet) { outlet_ = outlet; }

 private:
  void run();
  void take_read();
  void fill_form();
  void compare_again();
  std::vector<std::string> ids() const;

  session::Session& session_;
  std::vector<std::string> chosen_;
  std::set<std::string, std::less<>> waiting_;  // being read
  std::map<std::string, std::optional<Document>> read_;  // until the last one is; nullopt: it is gone
  std::set<std::string, std::less<>> changed_;           // since they were read
  bool seen_ = false;
  std::deque<ComparedArticle> articles_;
  std::vector<comparing::Source> sources_;
  comparing::EventComparison result_;
  std::function<Blind(const Document&)> blind_of_;
  bool names_ = false;
  bool ready_ = false, hides_outlets_ = false, lists_left_out_ = false;
  std::int32_t open_statement_ = -1;
  ComparedView view_ = ComparedView::statements;
  std::size_t outlet_ = 0;
  std::string event_;
  events::EventRecord record_;
  EventForm form_;
  std::size_t lost_corrections_ = 0;
  std::optional<comparing::SaidPlace> picking_, open_alone_;
  std::string going_to_;  // empty: nowhere
  Span going_words_;
};

}  // namespace hearsay::view
