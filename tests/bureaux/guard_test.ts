// The guard refuses tables of people and lets every official layout through: both ways.

import { assertMatch, assertRejects, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { refusePersonalData } from "../../src/bureaux/guard.ts";
import { importElection } from "../../src/bureaux/import/import_election.ts";
import { isBlockColumn } from "../../src/bureaux/import/headers.ts";
import { textFile } from "./import/fixtures.ts";

const refused = (columns: string[], rows?: unknown[][]) => {
  const { message } = assertThrows(
    () => refusePersonalData({ name: "table.csv", columns, rows }),
    InputError,
  );
  assertMatch(message, /^The table "table\.csv" looks like personal data, .*"[^"]+" .*\.$/);
};

// Columns of voters' lists, CRM exports and panels, French and English, as software writes them.
const PEOPLE = [
  ...[
    "Prénom",
    "prenom",
    "PRENOMS",
    "Prénom 1",
    "first_name",
    "firstName",
    "FirstName",
    "FIRSTNAME",
  ],
  ...["given name", "middle_name", "Forename", "Nom de famille", "nom_famille_nom_de_famille"],
  ...["NomNaissance", "nom_naissance", "nom d'usage", "Nom complet", "NOMPRENOM", "last_name"],
  ...["LastName", "surname", "Family Name", "full_name", "patronyme", "Nom de l'électeur"],
  ...["voter_name", "Nom de jeune fille"],
  ...["Date de naissance", "date_naissance", "DateNaissance", "DATEDENAISSANCE", "né(e) le"],
  ...["Née le", "birth_date", "birthDate", "date of birth", "DOB", "birthday", "Lieu de naissance"],
  ...["annee_naissance", "commune_de_naissance", "year_of_birth", "naissance"],
  ...["E-mail", "email", "EMAIL", "eMail", "Courriel", "adresse_mail", "Adresse e-mail", "mél"],
  ...["email_address", "Mail perso", "adresse électronique"],
  ...["Téléphone", "telephone", "Tel", "Tél. portable", "N° de téléphone", "phone", "phoneNumber"],
  ...["Mobile phone", "cell_phone", "numero_telephone", "TelDomicile", "GSM", "fax"],
  ...[
    "Adresse",
    "adresse_postale",
    "address",
    "home_address",
    "StreetAddress",
    "Rue",
    "libelle_voie",
  ],
  ...["numero voie", "domicile", "geo_adresse"],
  ...["voter_id", "VoterID", "elector id", "Numéro d'électeur", "numero_electeur", "N° électeur"],
  ...["id_electeur", "electeur_id", "Numéro national d'électeur", "NNE", "NIR", "SSN", "member_id"],
  ...["id_adherent", "person_id", "identifiant de la personne", "donor number"],
  ...["numéro de sécurité sociale", "IBAN", "passport_no", "carte électorale", "Carte d'identité"],
  ...["twitter_handle", "facebook_id", "IP address", "adresse_ip"],
];

for (const column of PEOPLE) {
  Deno.test(`refused: a column ${column}`, () => refused(["code_bureau", column, "score"]));
}

Deno.test("refused: harmless alone, a person together", () => {
  refused(["bureau", "nom", "civilité"]);
  refused(["Name", "Gender", "precinct"]);
  refused(["first", "last", "score"]);
});

Deno.test("refused: values under a harmless name", () => {
  const column = (...values: unknown[]) => values.map((value) => ["01001_0001", value]);
  const names = ["bureau", "info"];
  refused(names, column("", "n/a", "anne.martin@example.org"));
  refused(names, column("06 12 34 56 78", "", "x"));
  refused(names, column("+33 6 12 34 56 78"));
  refused(names, column("0612345678", "0145678901", ""));
  refused(names, column("06.12.34.56.78", "rien"));
  refused(names, column("12 rue de la Paix", "3 bis, avenue Foch", "place du Marché"));
  refused(names, column("285057512345678", "190127512345612"));
  refused(["bureau", "telephone"], column(612345678, 698765432));
  refused(["bureau", "phone"], column("0612345678"));
});

const PASS: Record<string, string[]> = {
  "strategies and scores": ["code", "score", "bureau", "abstention", "attempts", "rank", "nom"],
  "INSEE communes": [
    ...["code", "population", "part65plus", "partMoins15", "tauxChomage", "partCadres"],
    ...["partOuvriers", "partDiplomeSup", "MED_SL", "PR_MD60", "naissances", "nb_naissances_2020"],
    ...["LIBGEO", "libelle_commune", "Libellé géographique", "P20_POP", "part_immigres"],
    ...["TYPEQU", "nombre de personnes", "population_by_age", "superficie"],
  ],
  "results of field trials": [
    ...["strata", "treat2", "contact", "vote02", "n", "precinct", "Z", "D_contact", "hh_size"],
    ...["g2000", "households", "voted", "treatment", "turnout_t1", "bin_share_unemployed"],
    ...["phone_contact_rate", "mail_cost", "contacts", "contact_rate", "n_subjects", "no_contact"],
  ],
  "polling places": [
    ...["code_bv", "libelle", "Adresse du bureau de vote", "adresse_lieu_vote", "Nom du bureau"],
    ...["lieu_de_vote", "circonscription", "canton", "lon", "lat", "commune", "code_postal"],
  ],
  "aggregated: general_results": [
    ...["id_election", "id_brut_miom", "code_departement", "libelle_departement", "code_canton"],
    ...["libelle_canton", "code_commune", "libelle_commune", "code_circonscription", "code_bv"],
    ...["libelle_circonscription", "inscrits", "abstentions", "votants", "blancs", "nuls"],
    ...["exprimes", "ratio_abstentions_inscrits", "ratio_votants_inscrits"],
  ],
  "a table of bureaux of the Paris portal": [
    ...["CODE_SCRUTIN", "LIBELLE_SCRUTIN", "NUMERO_TOUR", "DATE_SCRUTIN", "NB_BV_RESULTATS"],
    ...["CODE_LIEU_DE_VOTE", "LIBELLE_LIEU_DE_VOTE", "NUMERO_BUREAU_DE_VOTE"],
    ...["LIBELLE_BUREAU_DE_VOTE", "ADRESSE_BUREAU_DE_VOTE", "INSCRITS", "ID_BVOTE"],
  ],
};

for (const [what, columns] of Object.entries(PASS)) {
  Deno.test(`let through: ${what}`, () => refusePersonalData({ name: what, columns }));
}

Deno.test("let through: counts and treatment marks under the name of a channel", () => {
  const rows = [[0, 1, "12", 0.5, true], [1, 0, "3,5", 0, false]];
  const columns = ["phone", "mail", "e-mail", "adresses", "téléphone"];
  refusePersonalData({ name: "arms.csv", columns, rows });
});

// Headers of the ministry's files, candidates' blocks included.
const FIXED = [
  ...["Code du département", "Libellé du département", "Code de la circonscription"],
  ...["Libellé de la circonscription", "Code de la commune", "Libellé de la commune"],
  ...["Code du b.vote", "Inscrits", "Abstentions", "% Abs/Ins", "Votants", "% Vot/Ins"],
  ...["Blancs", "% Blancs/Ins", "% Blancs/Vot", "Nuls", "% Nuls/Ins", "% Nuls/Vot"],
  ...["Exprimés", "% Exp/Ins", "% Exp/Vot"],
];
const FIXED_2024 = [
  ...["Code localisation", "Libellé localisation", "Code département", "Libellé département"],
  ...["Code commune", "Libellé commune", "Code BV", "Inscrits", "Votants", "% Votants"],
  ...["Abstentions", "% Abstentions", "Exprimés", "% Exprimés/inscrits", "% Exprimés/votants"],
  ...["Blancs", "% Blancs/inscrits", "% Blancs/votants", "Nuls", "% Nuls/inscrits"],
];
const BLOCKS: Record<string, [string[], string[]]> = {
  "présidentielle 2017, 2022": [
    FIXED,
    ["N°Panneau", "Sexe", "Nom", "Prénom", "Voix", "% Voix/Ins", "% Voix/Exp"],
  ],
  "législatives 2017, 2022": [
    FIXED,
    ["N°Panneau", "Sexe", "Nom", "Prénom", "Nuance", "Voix", "% Voix/Ins", "% Voix/Exp"],
  ],
  "européennes 2019": [
    FIXED,
    [
      ...["N°Liste", "Libellé Abrégé Liste", "Libellé Etendu Liste", "Nom Tête de Liste"],
      ...["Voix", "% Voix/Ins", "% Voix/Exp"],
    ],
  ],
  "municipales 2020": [
    FIXED,
    [
      ...["N.Pan.", "Code Nuance", "Sexe", "Nom", "Prénom", "Liste", "Sièges / Elu"],
      ...["Sièges Secteur", "Sièges CC", "Voix", "% Voix/Ins", "% Voix/Exp"],
    ],
  ],
  "législatives 2024": [
    FIXED_2024,
    [
      ...["Numéro de panneau 1", "Nuance candidat 1", "Nom candidat 1", "Prénom candidat 1"],
      ...["Sexe candidat 1", "Voix 1", "% Voix/inscrits 1", "% Voix/exprimés 1", "Elu 1"],
    ],
  ],
  "européennes 2024": [
    FIXED_2024,
    [
      ...["Numéro de panneau 1", "Nuance liste 1", "Libellé abrégé de liste 1"],
      ...["Libellé de liste 1", "Voix 1", "% Voix/inscrits 1", "% Voix/exprimés 1", "Sièges 1"],
    ],
  ],
};

for (const [what, [fixed, block]] of Object.entries(BLOCKS)) {
  Deno.test(`let through: candidates in the blocks of ${what}`, () => {
    const columns = [...fixed, ...block];
    const candidates = new Set(block.map((_, i) => fixed.length + i));
    refusePersonalData({ name: what, columns }, { candidates });
    for (const name of block) {
      const bare = name.replace(/ 1$/, "");
      if (!isBlockColumn(bare)) throw new Error(`${name} is not known as a column of a block`);
    }
  });
}

Deno.test("refused even in a candidate's block: what no candidate's block has", () => {
  for (const column of ["Date de naissance", "Téléphone", "e-mail", "Adresse"]) {
    const columns = ["Inscrits", "Nom", column, "Voix"];
    assertThrows(
      () => refusePersonalData({ name: "f", columns }, { candidates: new Set([1, 2, 3]) }),
      InputError,
    );
  }
});

const options = { as: "legislatives-2022-t1", date: "2022-06-12" };

async function importRefused(text: string): Promise<void> {
  const { message } = await assertRejects(
    () => importElection(textFile(text), options),
    InputError,
  );
  assertMatch(message, /looks like personal data/);
}

Deno.test("an import refuses a voters' list, of whatever layout it pretends to be", async () => {
  await importRefused("Nom;Prénom;Date de naissance;Bureau\nX;Y;1990-01-01;1\n");
  await importRefused("code,prenom,inscrits,votants,exprimes,A\n01001_0001,Zoé,9,5,5,5\n");
  await importRefused("code,inscrits,votants,exprimes,email\n01001_0001,9,5,5,5@x.fr\n");
  await importRefused("code,commune,inscrits,votants,exprimes,A\n01001_0001,a@b.fr,9,5,5,5\n");
  await importRefused(
    "code,telephone,inscrits,votants,exprimes,Nom,Prénom,Voix\n01001_0001,0612345678,9,5,5,X,Y,5\n",
  );
});
