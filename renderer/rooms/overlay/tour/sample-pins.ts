/** With which PIN does a person of the sample plant sign?
 *  Promise: those that the card of the sample plant publishes; a test compares them.
 *  Never: of another plant; a PIN that is secret anywhere. */
export const SAMPLE_PINS: Readonly<Record<string, string>> = {
  'maya-chen': '4127',
  'ana-silva': '58310',
  'rui-costa': '2946',
  'david-okafor': '730518',
  'lena-vogt': '6083',
  'bento-faria': '804692',
  'tomas-ruiz': '91264',
  'marta-nunes': '3571',
  'sofia-lima': '1739',
  'nuno-reis': '46025',
  'helena-cruz': '7208',
  'ravi-patel': '519483',
  'ines-alves': '8652',
  'carla-pinto': '23907',
  'jo-acme': '6419',
  'kim-frostline': '350876',
};
