// What commands change: which articles are on the screen, what is selected in each, and what of the page is open.
//
//   workspace.open("d1");                                        // asked of the session; arrived() when it is there
//   workspace.apply(commands::accept(workspace.doc(), {id}));    // false, and a message, when it could not be done
//   workspace.select_tag(id, true);
//
// The page has one column, or two beside each other, each with an article of the session (core/session) and the state of
// the view of it. One of them is active: the other panels show its article, and commands are about it. Rules that reach over
// several of the parts are one function each, and here. Knows no browser; tested by tests/unit/workspace_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/annotation/commands.h"
#include "core/annotation/likely.h"
#include "core/message/message.h"
#include "core/session/session.h"
#include "web/view/article_state.h"
#include "web/view/page_state.h"

namespace hearsay::view {

// A note that was written and is not saved yet: a page may be gone before its storage has answered.
struct WrittenNote {
  std::string article, tag, note;
  friend bool operator==(const WrittenNote&, const WrittenNote&) = default;
};

class Workspace {
 public:
  // Why an article can only be read, for a person.
  using WhyReadOnly = std::string (*)(const session::Session& session, std::string_view article);
  static constexpr int most_columns = 2;

  Workspace(session::Session& session, WhyReadOnly why) : session_(session), why_read_only_(why) {}

  session::Session& session() { return session_; }
  const session::Session& session() const { return session_; }
  PageState& page() { return page_; }
  const PageState& page() const { return page_; }
  // The person's language; English by its one rule until the browser has told.
  void set_language(const message::Language& language) { language_ = language; }
  const NumberStyle& numbers() const { return language_.numbers; }
  template <class... Arguments>
  std::string words(message::Checked<std::type_identity_t<Arguments>...> id, const Arguments&... given) const {
    return message::text(language_, id, given...);
  }

  // Columns.
  int columns() const { return beside_ ? 2 : 1; }
  int active() const { return active_; }
  void activate(int column);
  const std::string& id(int column) const { return at(column).article; }  // empty: none
  bool has_document(int column) const { return session_.find(id(column)) != nullptr; }
  // It has none yet and may get one: the storage has not answered, or the article is being read.
  bool awaits_document(int column) const {
    return !has_document(column) && (!session_.storage().ready || !at(column).wanted.empty());
  }
  const session::OpenArticle& shown(int column) const { return *session_.find(id(column)); }
  ArticleState& article(int column) { return columns_[static_cast<std::size_t>(column)].state; }
  const ArticleState& article(int column) const { return at(column).state; }
  const Tag* selected(int column) const;

  // Of the active one.
  bool has_document() const { return has_document(active_); }
  const session::OpenArticle& shown() const { return shown(active_); }
  const Document& doc() const { return shown().document(); }
  ArticleState& article() { return article(active_); }
  const ArticleState& article() const { return article(active_); }
  const Tag* selected() const { return selected(active_); }
  const std::vector<const Tag*>& tags() const { return shown().tags(); }
  const Report& report() const { return shown().report(!article().hides_guesses()); }
  bool read_only() const { return has_document() && !session_.status(id(active_)).can_edit; }
  // Who can be seen, and whether a person works without hints.
  People people() const { return article().blind() == Blind::on ? People::seen : People::all; }
  commands::Unaided unaided() const {
    return article().blind() == Blind::on ? commands::Unaided::yes : commands::Unaided::no;
  }
  bool visible(const Tag& tag, int column) const {
    return is_seen(tag, state_of(shown(column).document(), tag), article(column).seen());
  }
  bool visible(const Tag& tag) const { return visible(tag, active_); }

  // Articles. What is asked for is there when the session has read it; what was shown in the column goes at once.
  void open(std::string_view article) { open_in(active_, article); }
  void open_beside(std::string_view article);
  // One column is left, with the first one's article.
  void close_beside();
  // Shows an article that is not kept, until another is opened or created; or a new one, and stores it.
  void preview(Document document);
  void create(Document document);
  void trash(std::string_view article);
  void restore(std::string_view article);
  void purge(std::string_view article);
  // The article that was deleted last in this visit; empty: none.
  const std::string& last_trashed() const { return last_trashed_; }
  void was_trashed(std::string_view article) { last_trashed_ = article; }
  // What the session told about an article: whether this column waited for it, or waits no more, or shows it no more.
  bool arrived(int column, std::string_view article);
  bool failed(int column, std::string_view article);
  bool closed(int column, std::string_view article);
  bool replaced(int column, std::string_view article, std::string_view by);

  // Applies, records and stores an edit; nothing happens with an empty one. False, and a message, when it could not be
  // done.
  bool apply(Edit edit);
  bool undo();
  bool redo();
  // The last one; empty when it is saved.
  const WrittenNote& written_note() const { return written_note_; }
  void note_written(WrittenNote note) { written_note_ = std::move(note); }
  void article_saved(std::string_view article) {
    if (written_note_.article == article) written_note_ = {};
  }
  // Asks the tab that writes to the article to store its work; writes here from then on.
  void take_over() { session_.take_over(id(active_)); }
  // What acts on paragraphs is about: the selected words, else where the caret is or the selected tag begins.
  bool has_place() const { return has_document() && place_of(active_) >= 0; }
  bool in_aside(int column) const;
  std::vector<Span> meant_paragraphs() const;
  // A tag that is gone is selected no more.
  void drop_gone_tag(int column);
  void drop_gone_tag() { drop_gone_tag(active_); }

  void select_tag(std::string_view tag, bool reveal);
  // The suggestions of quotes and hedges that are left and can be seen, in the order of the text: what a person is asked to
  // judge. The speaker and the reporting words of one are judged with it; what both found in blind mode needs no judging.
  std::vector<const Tag*> suggestions(int column) const;
  // Whether the analysis found anything, whatever was decided on it since.
  bool had_suggestions(int column) const { return found(column, Label::quote) || found(column, Label::hedge); }
  // Why little or nothing is suggested, until the person has tagged something or read it; empty: no reason to say so.
  std::string why_nothing(int column) const;
  // A suggestion that began at this byte was kept or removed: on to the next one, where the person wants that. After the
  // last one the page says so and offers the report.
  void judged(std::uint32_t at);
  void ask_who();
  // The question who said it is over, and with it the sheet that asked.
  void answered();
  // The sheet that lay over the article goes, and what it asked.
  void close_sheet();
  void show_tab(Tab tab);

  // A file holds the article that is open: it waits for the person to say what it is to be.
  void ask_about(Document given);
  const Document& given() const { return given_; }

  // What a message is about.
  Work work() const;
  void say(std::string text, bool problem = false, std::string button = {}, std::string action = {}) {
    page_.say({.text = std::move(text), .button = std::move(button), .action = std::move(action), .problem = problem},
              work());
  }
  // What was done, and that it can be taken back.
  void say_done(std::string text) { say(std::move(text), false, words("action.undo"), "undo"); }

 private:
  struct Column {
    std::string article, wanted;  // shown; and to be shown as soon as it is read
    ArticleState state;
  };
  std::int64_t place_of(int column) const;  // a byte; -1: nowhere
  const Column& at(int column) const { return columns_[static_cast<std::size_t>(column)]; }
  Column& at(int column) { return columns_[static_cast<std::size_t>(column)]; }
  bool found(int column, Label label) const;
  void leave(int column);
  void open_in(int column, std::string_view article);

  session::Session& session_;
  WhyReadOnly why_read_only_;
  std::array<Column, most_columns> columns_;
  int active_ = 0;
  bool beside_ = false;
  std::string last_trashed_;
  WrittenNote written_note_;
  Document given_;
  PageState page_;
  message::Language language_ = message::plain_english();
};

}  // namespace hearsay::view
