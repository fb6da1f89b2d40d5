// What a person has selected in one article, looks for in it and is being asked about it: the state of one view.
//
//   ArticleState state;
//   state.select_tag("t7");            // ends the question, a drag and what was shown of another tag
//   state.ask_who();                   // the selected quote's speaker is being asked for
//   state.forget_words();              // and so is the browser's own selection, see take_wish()
//
// An article shown twice has two states. Each rule about what goes together is one function here, and the only one that
// writes those fields. Offsets are bytes of the article's text. Knows neither browser nor document, so that it is tested
// natively (tests/unit/article_state_test.cpp); what the browser has to do is left as a wish.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/annotation/document.h"
#include "core/text/borders.h"

namespace hearsay::view {

// Whose tags are shown: one's own and the suggestions, and those of the layer that they are compared with (empty: none); or
// these alone, as what a class has agreed on.
struct Seen {
  bool hides_guesses = false;
  std::string compared_with = {};
  bool alone = false;
  friend bool operator==(const Seen&, const Seen&) = default;
};
// Whether a tag of this state is shown.
inline bool is_seen(const Tag& tag, State state, const Seen& seen) {
  const auto& [hides_guesses, compared_with, alone] = seen;
  if (alone) return tag.layer == compared_with;
  return state == State::accepted || (state == State::suggested && !hides_guesses) ||
         (state == State::others && tag.layer == compared_with);
}

// Words that are looked for in the article.
struct Search {
  bool open = false;
  std::string words;
  std::vector<Span> hits;
  std::size_t at = 0;          // the present one
  std::uint64_t made_for = 0;  // state of the document: OpenArticle::revision()
};

// All places that say the same words, about to be tagged or untagged.
struct Places {
  bool open = false;
  std::string words;
  std::string tag;                // the tag that was selected; empty: words without one
  std::vector<Span> all;          // every place
  std::vector<Span> untagged;     // those without a tag of its label
  std::vector<std::string> same;  // tags of this label that mark just these places
  std::uint64_t made_for = 0;
};

// A border that is being dragged: of a fragment of the selected tag, or of the selection.
struct Drag {
  std::uint32_t handle = 0;  // its control; 0: none
  bool selection = false;
  std::size_t fragment = 0;
  Side side = Side::begin;
  float dx = 0, dy = 0;      // from the border to the pointer; CSS pixels
  float x = 0, y = 0;        // the pointer
  float from = 0, near = 0;  // where it was taken, and how far from there is still on its line
  bool exact = false;        // by letters, not by words
};

// What the browser is to do for the article once a command is carried out.
struct Wish {
  bool forget_words = false;  // clear its selection
  bool focus = false;         // put the keyboard's focus on the article
  bool select = false;        // select `words`, or put the caret there
  bool by_words = false;
  Span words;
};

class ArticleState {
 public:
  const std::string& tag() const { return tag_; }  // the selected one; empty: none
  const std::string& hovered() const { return hovered_; }
  Span words() const { return words_; }           // selected; empty: none
  std::int64_t caret() const { return caret_; }   // -1: none
  std::uint32_t at() const;                       // where keys start from: the caret or the selected words
  bool by_words() const { return by_words_; }     // the selection was made by pointer, without Alt
  bool has_handles() const { return handles_; }   // the selection was made by touch and has its handles from us
  bool asks_who() const { return asks_who_; }     // the selected quote is being asked for its speaker
  std::uint32_t last_gone_to() const { return gone_to_; }
  bool hides_guesses() const { return hides_guesses_; }
  Blind blind() const { return blind_; }
  Seen seen() const { return {hides_guesses_, compared_with_, decides_}; }
  // With what cannot be hidden.
  Seen seen_unhidden() const { return {false, compared_with_, decides_}; }
  const std::string& compared_with() const { return compared_with_; }  // whose tags are seen too: a layer; empty: nobody's
  bool explained() const { return explained_; }  // why nothing was found here has been read
  void explain() { explained_ = true; }
  const Search& search() const { return search_; }
  const Places& places() const { return places_; }
  const Drag& drag() const { return drag_; }
  const Fragments& preview() const { return preview_; }  // of the selected tag, while a border of it is dragged
  const std::vector<std::uint32_t>& opened() const { return opened_; }  // where the folds begin that are open

  // Another article, or none. What was hidden in the one before is not: nobody would know that there is something.
  void reset();

  // The tag that is selected; empty: none.
  void select_tag(std::string_view id);
  // It is gone to from `byte` on the next time.
  void gone_to(std::uint32_t byte) { gone_to_ = byte; }
  void hover(std::string_view id) { hovered_ = id; }

  // What the browser has selected: words, or a caret, or nothing (-1) of this article.
  void has_selected(Span words, std::int64_t caret, bool by_words);
  void give_handles() { handles_ = !words_.empty(); }
  // Nothing is selected any more.
  void forget_words();
  // These words are to be selected, as if by hand.
  void want_words(Span words, bool by_words);
  void want_focus() { wish_.focus = true; }
  Wish take_wish() { return std::exchange(wish_, {}); }

  // Who said the selected quote.
  void ask_who() { asks_who_ = true; }
  // Whether it was being asked.
  bool stop_asking() { return std::exchange(asks_who_, false); }

  void hide_guesses(bool yes) { hides_guesses_ = yes, places_.made_for = 0; }
  void set_blind(Blind to);
  void compare_with(std::string_view layer) { compared_with_ = layer; }
  // People decide what these words are: of tags only the layer's are seen, and the words are marked.
  bool decides() const { return decides_; }
  const std::vector<Span>& to_decide() const { return to_decide_; }
  void decide_on(std::string_view layer, Span words);
  void stop_deciding();

  // Only one of the two is open at a time.
  void open_search(std::string words);
  void found(std::vector<Span> hits, std::uint64_t revision);
  void search_for(std::string words) { search_.words = std::move(words); }
  void go_to_hit(std::size_t at) { search_.at = at; }
  void close_search();
  void open_places(Places places);
  void close_places() { places_ = {}; }

  void take(const Drag& drag, Fragments preview);
  void drag_to(float x, float y, bool exact);
  // The pointer has left the line of the border.
  void leave_line() { drag_.dy = drag_.dy < drag_.near ? drag_.dy : drag_.near; }
  void preview_fragment(std::size_t fragment, Span span) { preview_[fragment] = span; }
  // Ends the drag; what the tag would look like.
  Fragments drop();

  // Folded paragraphs are shown, or no more; by where the first of them begins.
  void toggle_fold(std::uint32_t begin);

  // To be brought into sight when it is laid out; empty: nothing.
  void reveal(Span span, bool smooth) { reveal_ = span, smooth_ = smooth, has_reveal_ = true; }
  bool has_reveal() const { return has_reveal_; }
  bool take_reveal(Span& span, bool& smooth);

 private:
  std::string tag_, hovered_;
  Span words_;
  std::int64_t caret_ = -1;
  bool by_words_ = true, handles_ = false, asks_who_ = false, hides_guesses_ = false, explained_ = false;
  Blind blind_ = Blind::off;
  std::string compared_with_;
  bool decides_ = false;
  std::vector<Span> to_decide_;
  std::uint32_t gone_to_ = 0;  // where the tag begins that was gone to last
  Search search_;
  Places places_;
  Drag drag_;
  Fragments preview_;
  std::vector<std::uint32_t> opened_;
  Wish wish_;
  Span reveal_;
  bool smooth_ = false, has_reveal_ = false;
};

}  // namespace hearsay::view
