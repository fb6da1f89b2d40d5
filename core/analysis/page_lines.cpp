// Tested by tests/unit/structure_test.cpp.
#include "core/analysis/page_lines.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string>

#include "core/analysis/words.h"
#include "core/lexicon/word_map.h"

namespace hearsay {

namespace {

// A line that begins so is the page's if it is short.
constexpr std::string_view beginnings[] = {
    "also read",
    "read also",
    "read more",
    "read next",
    "read full",
    "read the full",
    "must read",
    "also see",
    "see also",
    "also watch",
    "watch:",
    "watch live",
    "watch the",
    "watch now",
    "listen:",
    "listen to",
    "related:",
    "related stor",
    "related art",
    "related top",
    "related con",
    "more on this",
    "more on:",
    "more from",
    "more stories",
    "more news",
    "click here",
    "click to",
    "tap here",
    "sign up",
    "sign in",
    "log in",
    "subscribe",
    "join our",
    "join us",
    "follow us",
    "like us on",
    "find us on",
    "share this",
    "share on",
    "share via",
    "share:",
    "advertis",
    "sponsored",
    "promoted",
    "story continues",
    "article continues",
    "continue reading",
    "scroll down",
    "skip to",
    "photo:",
    "photos:",
    "photo by",
    "photo credit",
    "image:",
    "images:",
    "image credit",
    "image source",
    "image caption",
    "picture:",
    "pictures:",
    "picture credit",
    "credit:",
    "(photo",
    "(image",
    "(picture",
    "file photo",
    "copyright",
    "©",
    "all rights reserved",
    "download our",
    "download the",
    "get the app",
    "get our",
    "scan the qr",
    "scan this",
    "we use cookies",
    "this site uses",
    "this website uses",
    "accept all",
    "accept cookies",
    "cookie",
    "privacy policy",
    "terms of",
    "tags:",
    "topics:",
    "filed under",
    "posted in",
    "comments",
    "leave a comment",
    "view comments",
    "(with inputs",
    "with inputs from",
    "(with agency",
    "inputs from",
    "reporting by",
    "additional reporting",
    "editing by",
    "first published",
    "last updated",
    "last modified",
    "published:",
    "updated:",
    "loading",
    "most read",
    "most popular",
    "trending now",
    "recommended for",
    "recommended stor",
    "editor's picks",
    "up next",
    "next story",
    "previous story",
    "newsletter",
    "breaking news alerts",
    "for more news",
    "for the latest",
    "stay up to date",
    "stay tuned",
    "do you have a story",
    "got a story",
    "if you have a story",
    "contact us",
    "send us",
    "email us",
    "support our",
    "donate",
    "become a member",
    "get the latest",
    "get breaking",
    "get our",
    "get more",
    "have a tip",
    "have a story",
    "have a news tip",
    "know something",
    "originally published",
    "you can follow",
    "you can reach",
    "follow the latest",
    "don’t miss:",
    "don't miss:",
    "watch more",
    "watch again",
    "listen and subscribe",
    "play video",
    "skip advertisement",
    "media caption",
    "video caption",
    "our standards:",
    "want more",
    "already a subscriber",
};

// Nobody's sentence begins so: however long, it is about where the text was printed.
constexpr std::string_view notices[] = {
    "a version of this article", "a version of this story",     "this article was originally",
    "this article originally",   "this article first appeared", "this article was amended",
    "this story was originally", "this story originally",       "this story first appeared",
};

// Headings of a list of links: the short lines under them are links.
constexpr std::string_view list_headings[] = {
    "you may also like", "you might also like", "you may like",
    "also read",         "read also",           "read more",
    "related",           "related stories",     "related articles",
    "related topics",    "related content",     "related news",
    "recommended",       "recommended for you", "recommended stories",
    "more from",         "more stories",        "more on this story",
    "most read",         "most popular",        "trending",
    "trending now",      "top stories",         "latest news",
    "latest stories",    "don't miss",          "editor's picks",
    "popular",           "popular stories",     "what to read next",
    "up next",           "sponsored",           "sponsored content",
    "around the web",    "from around the web", "elsewhere",
    "more news",         "also in the news",
};

constexpr std::string_view networks[] = {"whatsapp",    "twitter", "facebook", "instagram",
                                         "telegram",    "youtube", "tiktok",   "linkedin",
                                         "google news", "threads", "bluesky",  "on x"};

// What a page's buttons and labels say, as a whole line.
constexpr WordMap one_word_controls = make_word_set(
    {"share",     "save",     "print",         "email",     "e-mail",    "tweet",     "facebook", "twitter",
     "whatsapp",  "linkedin", "reddit",        "pinterest", "instagram", "copy",      "copied",   "comment",
     "comments",  "reply",    "like",          "listen",    "watch",     "play",      "pause",    "image",
     "images",    "photo",    "photos",        "picture",   "gallery",   "video",     "audio",    "caption",
     "close",     "menu",     "search",        "home",      "subscribe", "login",     "loading",  "follow",
     "following", "bookmark", "advertisement", "ad",        "ads",       "sponsored", "promoted", "gift",
     "donate",    "more",     "next",          "previous",  "back",      "top",       "reuters",  "afp",
     "ap",        "epa",      "shutterstock",  "skip",      "dismiss",   "report",    "read",     "topics",
     "tags",      "expand",   "collapse"});

constexpr std::string_view controls[] = {
    "copy link",
    "link copied",
    "copy url",
    "share article",
    "share this article",
    "save article",
    "save for later",
    "read later",
    "gift article",
    "gift this article",
    "email article",
    "print article",
    "view comments",
    "add a comment",
    "add comment",
    "show comments",
    "post a comment",
    "back to top",
    "show more",
    "show less",
    "see more",
    "load more",
    "view all",
    "see all",
    "full screen",
    "view gallery",
    "open image",
    "view image",
    "enlarge image",
    "close dialog",
    "toggle navigation",
    "main menu",
    "sign out",
    "my account",
    "getty images",
    "associated press",
    "the associated press",
    "pa media",
    "pa wire",
    "more on this story",
    "listen to article",
    "play audio",
    "add to favourites",
    "add to favorites",
    "add to reading list",
    "text size",
    "font size",
    "follow this topic",
    "report this ad",
    "hide caption",
    "toggle caption",
    "enlarge this image",
    "story highlights",
    "watch live",
};

constexpr WordMap date_words = make_word_set(
    {"january",  "february", "march",    "april",  "may", "june", "july",   "august",  "september",
     "october",  "november", "december", "jan",    "feb", "mar",  "apr",    "jun",     "jul",
     "aug",      "sep",      "sept",     "oct",    "nov", "dec",  "monday", "tuesday", "wednesday",
     "thursday", "friday",   "saturday", "sunday", "mon", "tue",  "tues",   "wed",     "thu",
     "thur",     "thurs",    "fri",      "sat",    "sun"});
constexpr WordMap clock_words = make_word_set(
    {"am",       "pm",    "est",  "edt",  "et",   "cst", "cdt", "pst",       "pdt",     "pt",     "gmt",
     "bst",      "utc",   "cet",  "cest", "ist",  "at",  "on",  "published", "updated", "posted", "last",
     "modified", "first", "date", "of",   "time", "th",  "st",  "nd",        "rd"});

std::string_view trimmed(std::string_view s) {
  constexpr std::string_view around = " \t*-|:;,.!•·<>()[]+";
  const std::size_t begin = s.find_first_not_of(around);
  return begin == s.npos ? std::string_view() : s.substr(begin, s.find_last_not_of(around) - begin + 1);
}

bool holds(std::string_view s, std::string_view part) { return s.find(part) != s.npos; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_control(std::string_view low) {
  const std::string_view line = trimmed(low);
  return one_word_controls.has(line) || std::any_of(std::begin(controls), std::end(controls),
                                                    [line](std::string_view c) { return line == c; });
}

// "4 min read", "12 comments", "3 hours ago", "Image 2 of 5"
bool counts(std::string_view low) {
  std::string_view line = trimmed(low);
  for (const std::string_view picture : {"image ", "photo ", "picture ", "slide ", "page "})
    if (line.starts_with(picture)) line.remove_prefix(picture.size());
  std::size_t at = 0;
  while (at < line.size() && (is_digit(line[at]) || line[at] == ',' || line[at] == '.')) ++at;
  if (at == 0 || at == line.size() || !is_digit(line[0])) return false;
  const std::string_view unit = trimmed(line.substr(at));
  for (const std::string_view whole :
       {"min read", "mins read", "minute read", "minutes read", "min", "mins", "comments", "comment",
        "shares", "share", "views", "likes", "replies", "retweets", "photos", "images", "followers"})
    if (unit == whole) return true;
  if (unit.starts_with("of ")) return std::all_of(unit.begin() + 3, unit.end(), is_digit);
  return unit.ends_with(" ago") && unit.size() < 16;
}

// Nothing but a day with its year or the time: "Feb. 21, 2019", "Published 9:41 AM EST, Mon November 18, 2019"
bool is_date(std::string_view low) {
  bool day = false, year = false, clock = false;
  std::size_t words = 0;
  for (std::size_t at = 0; at < low.size();) {
    const bool digit = is_digit(low[at]), letter = low[at] >= 'a' && low[at] <= 'z';
    std::size_t end = at + 1;
    while (end < low.size() && (digit ? is_digit(low[end]) : letter && low[end] >= 'a' && low[end] <= 'z'))
      ++end;
    const std::string_view word = low.substr(at, end - at);
    if (digit) {
      year = year || (word.size() == 4 && (word.starts_with("19") || word.starts_with("20")));
      clock = clock || (end < low.size() && low[end] == ':');
    } else if (letter && date_words.has(word)) {
      day = true;
    } else if (letter && word.size() > 1 && !clock_words.has(word)) {
      return false;
    }
    words += digit || letter;
    at = end;
  }
  return day && (year || clock) && words <= 14;
}

// "[What to know today, in your inbox.]"
bool is_bracketed_appeal(std::string_view low) {
  if (!low.starts_with('[') || !low.ends_with(']')) return false;
  for (const std::string_view word :
       {"inbox", "newsletter", "sign up", "subscribe", "read ", "watch ", "listen ", "follow ", "more "})
    if (holds(low, word)) return true;
  return false;
}

// "Kim Aldous can be reached at kim@herald.example or on Twitter": the writer speaks of the writer.
bool is_about_writer(std::string_view low) {
  constexpr std::string_view contributed = "contributed ";
  for (std::size_t at = low.find(contributed); at != low.npos; at = low.find(contributed, at + 1))
    for (const std::string_view to : {"to this report", "to this story", "to this article", "reporting"})
      if (low.substr(at + contributed.size()).starts_with(to)) return true;
  if (low.starts_with("with ") &&
      (low.ends_with(" wires") || low.ends_with(" wire") || low.ends_with(" agencies")))
    return true;
  const bool address = holds(low, "@");
  const bool reachable = address || holds(low, "twitter") || holds(low, "facebook");
  if (!reachable || holds(low, "“") || holds(low, "\"")) return false;
  for (const std::string_view asks :
       {"reached at", "reach him", "reach her", "reach them", "follow him", "follow her", "follow them",
        "follow @", "contact him", "contact her", "email him", "email her"})
    if (holds(low, asks)) return true;
  return address && (low.starts_with("email") || low.starts_with("contact") || low.starts_with("tweet"));
}

// Single words may begin a sentence of the article as well ("Comments made by the board …"), so they need a
// line that is not one.
bool begins_as_boilerplate(std::string_view low, bool sentence) {
  if (low.empty()) return false;
  return std::any_of(std::begin(beginnings), std::end(beginnings), [low, sentence](std::string_view b) {
    return b.front() == low.front() && low.starts_with(b) &&
           (!sentence || b.find_first_of(" :(") != std::string_view::npos);
  });
}

// "Follow The Herald on WhatsApp"
bool asks_to_follow(std::string_view low) {
  if (!low.starts_with("follow ") && !low.starts_with("\"follow ")) return false;
  return std::any_of(std::begin(networks), std::end(networks),
                     [low](std::string_view n) { return holds(low, n); });
}

// The last brackets name a picture: "The gate on Sunday (Image: Kim Aldous)"
bool ends_in_picture(std::string_view low) {
  const std::size_t open = low.rfind('(');
  if (open == low.npos || low.find(')', open) + 2 < low.size()) return false;
  const std::string_view inside = low.substr(open + 1);
  for (const std::string_view picture :
       {"image", "photo", "picture", "pic:", "credit", "file photo", "video", "photograph"})
    if (inside.starts_with(picture)) return true;
  return false;
}

// "Demonstrators at the gate on Sunday. A. Smith/Getty Images"
bool ends_as_credit(std::string_view low) {
  while (!low.empty() && (low.back() == ')' || low.back() == '.' || low.back() == ']')) low.remove_suffix(1);
  for (const std::string_view end :
       {"/getty images", "/ap", "/reuters", "/afp", "via getty images", "/shutterstock", "/ap photo",
        "/pa wire", "/epa", "getty images", "all rights reserved"})
    if (low.ends_with(end)) return true;
  return false;
}

}  // namespace

bool is_list_heading(std::string_view low) {
  while (!low.empty() && (low.back() == ':' || low.back() == ' ' || low.back() == '.')) low.remove_suffix(1);
  return std::any_of(std::begin(list_headings), std::end(list_headings),
                     [low](std::string_view h) { return low == h; });
}

// "Kim Aldous is a senior reporter covering the courts.": a name, a trade of the paper's, what it is about, now.
bool is_writers_note(std::string_view line) {
  static constexpr WordMap particles =
      make_word_set({"al", "bin", "da", "de", "del", "der", "di", "van", "von"});
  std::size_t at = 0, names = 0;
  while (at < line.size() && names < 5) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const bool capital = line[at] >= 'A' && line[at] <= 'Z';
    if (!capital && !particles.has(line.substr(at, end - at))) break;
    names += capital;
    at = std::min(end + 1, line.size());
  }
  if (names < 2 || names > 4) return false;
  // Cut before the letters are made small, with the space: in small letters an apostrophe has fewer bytes.
  const std::string low = lower_case(line.substr(at - 1));
  const std::string_view rest = std::string_view(low).substr(1);
  const auto any = [](std::string_view in, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [in](std::string_view word) { return holds(in, word); });
  };
  if (any(low, {"“", "\"", " said"}) || any(low.substr(0, low.find(". ")), {" was ", " were ", " had "}))
    return false;
  if (rest.starts_with("covers ") || rest.starts_with("writes about ") || rest.starts_with("reports on "))
    return true;
  constexpr std::size_t near = 60;  // bytes in which the trade is told
  return (rest.starts_with("is a ") || rest.starts_with("is an ") || rest.starts_with("is the ") ||
          rest.starts_with("is our ")) &&
         any(rest.substr(0, near),
             {"reporter", "correspondent", "columnist", "writer", "journalist", "editor", "critic"}) &&
         any(rest, {"covering", "who covers", "who writes", "writes ", "based in", "staff ", "senior ",
                    "freelance", "correspondent", "columnist", "contributing", "reporting on", "reports on"});
}

bool is_page_line(std::string_view low, std::size_t words, bool sentence) {
  if (words <= 4 && is_control(low)) return true;
  if (words <= 6 && counts(low)) return true;
  if (words <= 14 && is_date(low)) return true;
  if (std::any_of(std::begin(notices), std::end(notices),
                  [low](std::string_view notice) { return low.starts_with(notice); }))
    return true;
  if (words <= 25 && (begins_as_boilerplate(low, sentence) || is_bracketed_appeal(low))) return true;
  return asks_to_follow(low) || ends_as_credit(low) || ends_in_picture(low) || is_about_writer(low);
}

}  // namespace hearsay
